import { PatternsScreen } from "../features/patterns/patterns-screen.tsx";

export default function PatternsRoute() {
  return <PatternsScreen />;
}
