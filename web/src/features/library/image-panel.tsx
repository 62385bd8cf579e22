export default function ImagePanel(_: any) {
  return null;
}
