/** Opens the connections to a project elsewhere that requests and pictures take, while the app is still being loaded. */
export function preconnect(projectUrl: string): void {
  const { origin } = new URL(projectUrl);
  if (origin === window.location.origin) return; // the page came from there
  for (const crossOrigin of ["anonymous", null]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preconnect", href: origin, crossOrigin }); // requests and pictures never share one
    document.head.append(link);
  }
}
