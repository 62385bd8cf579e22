import { Library } from "../features/library/library.tsx";

export default function LibraryScreen() {
  return <Library />;
}
