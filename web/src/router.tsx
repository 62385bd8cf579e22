import { Suspense } from "react";
import { BrowserRouter, Outlet, Route, Routes, useLocation } from "react-router-dom";
import { RequireAdmin } from "./features/session/require-admin.tsx";
import { RequireSession } from "./features/session/require-session.tsx";
import { AppShell } from "./features/shell/app-shell.tsx";
import { lazyPart } from "./lib/lazy-part.ts";
import { paths, screenOf } from "./lib/paths.ts";
import { RouteFailure } from "./routes/route-failure.tsx";
import { outside, screens } from "./screens.ts";
import { ErrorBoundary } from "./ui/error-boundary.tsx";

const Outside = lazyPart(outside);
const NotFound = lazyPart(() => import("./routes/not-found.tsx"));

function screen(path: keyof typeof screens) {
  const Screen = lazyPart(screens[path]);
  return <Route path={path} element={<Screen />} />;
}

/** A screen that throws gives way to a message, until the person goes elsewhere. */
function Guarded() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={screenOf(pathname)} fallback={(error) => <RouteFailure error={error} />}>
      <Outlet />
    </ErrorBoundary>
  );
}

/** Every address of the app. `BrowserRouter` is all that it needs: the router that loads data is three times as large. */
const routes = (
  <Routes>
    {screen(paths.signIn)}
    {screen(paths.forgotPassword)}
    {screen(paths.inbox)}
    {screen(paths.setPassword)}
    {screen(paths.help)}
    {screen(paths.api)}
    <Route element={<RequireSession outside={<Outside />} />}>
      <Route element={<AppShell />}>
        <Route element={<Guarded />}>
          {screen(paths.dashboard)}
          {screen(paths.generate)}
          {screen(paths.recipes)}
          {screen(paths.batches)}
          {screen(paths.compare)}
          {screen(paths.products)}
          {screen(paths.mockups)}
          {screen(paths.library)}
          {screen(paths.picture)}
          {screen(paths.patterns)}
          {screen(paths.search)}
          {screen(paths.keys)}
          {screen(paths.webhooks)}
          {screen(paths.settings)}
          <Route element={<RequireAdmin />}>
            {screen(paths.review)}
            {screen(paths.wishes)}
            {screen(paths.jobs)}
          </Route>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Route>
  </Routes>
);

export const Router = () => (
  <ErrorBoundary fallback={(error) => <RouteFailure error={error} />}>
    <BrowserRouter>
      <Suspense>{routes}</Suspense>
    </BrowserRouter>
  </ErrorBoundary>
);
