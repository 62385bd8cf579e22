import { BatchesScreen } from "../features/batches/batches-screen.tsx";

export default function BatchesRoute() {
  return <BatchesScreen />;
}
