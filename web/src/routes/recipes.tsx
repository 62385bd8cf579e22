import { RecipesScreen } from "../features/recipes/recipes-screen.tsx";

export default function RecipesRoute() {
  return <RecipesScreen />;
}
