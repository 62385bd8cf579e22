import { FailedScreen } from "../features/shell/failure/failed-screen.tsx";

/** What stands in the place of a screen that threw: also when a new version took away the code of the old one. */
export const RouteFailure = ({ error }: { readonly error: unknown }) => <FailedScreen error={error} />;
