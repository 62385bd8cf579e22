import { CompareScreen } from "../features/compare/compare-screen.tsx";

export default function CompareRoute() {
  return <CompareScreen />;
}
