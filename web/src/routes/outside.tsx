import { Outside } from "../features/outside/outside.tsx";

export default Outside;
