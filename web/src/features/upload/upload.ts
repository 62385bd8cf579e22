/** The parts of uploading that a screen loads together. */
export { UploadArea } from "./upload-area.tsx";
export { UploadButton } from "./upload-button.tsx";
