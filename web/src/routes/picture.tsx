import { useParams } from "react-router-dom";
import { PictureScreen } from "../features/picture/picture-screen.tsx";

export default function PictureRoute() {
  return <PictureScreen id={useParams().id} />;
}
