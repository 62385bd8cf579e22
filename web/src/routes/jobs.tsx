import { Jobs } from "../features/jobs/jobs.tsx";

export default function JobsRoute() {
  return <Jobs />;
}
