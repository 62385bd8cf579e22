/**
 * What a browser may do on a page of the web app. `projects` are all origins at which the app finds its Supabase project:
 * there go requests, and from there come pictures.
 */
export function pageHeaders(projects: readonly string[]): Record<string, string> {
  const origins = [...new Set(projects)];
  const sockets = origins.map((origin) => origin.replace(/^http/, "ws"));
  const policy = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    // Toasts and positioned popups write styles of their own.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "blob:", "data:", ...origins],
    "connect-src": ["'self'", "blob:", "data:", ...origins, ...sockets],
    "worker-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, sources]) => [directive, ...sources].join(" "))
      .join("; "),
    "x-frame-options": "DENY",
    // The address of /set-password carries a token.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
  };
}

/** For files that the build names after their content. */
export const keptForGood = "public, max-age=31536000, immutable";
