import { KeysScreen } from "../features/keys/keys-screen.tsx";

export default function KeysRoute() {
  return <KeysScreen />;
}
