import { Review } from "../features/review/review.tsx";

export default function ReviewRoute() {
  return <Review />;
}
