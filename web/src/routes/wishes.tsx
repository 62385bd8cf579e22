import { WishesScreen } from "../features/wishes/wishes-screen.tsx";

export default function WishesRoute() {
  return <WishesScreen />;
}
