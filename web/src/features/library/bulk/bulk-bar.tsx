export default function BulkBar(_: any) {
  return null;
}
