import { WebhooksScreen } from "../features/webhooks/webhooks-screen.tsx";

export default function WebhooksRoute() {
  return <WebhooksScreen />;
}
