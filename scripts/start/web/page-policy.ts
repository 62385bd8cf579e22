/**
 * What a browser may do on a page of the web app. `project` is the stack's own address: pictures and requests go there
 * also where the page was opened under another name of this machine.
 */
export function pageHeaders(pageUrl: URL, project: string): Record<string, string> {
  const origins = [...new Set([pageUrl.origin, project])];
  const sockets = origins.map((origin) => origin.replace(/^http/, "ws"));
  const policy = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    // Toasts and positioned popups write styles of their own.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "blob:", "data:", project],
    "connect-src": ["'self'", "blob:", "data:", project, ...sockets],
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
