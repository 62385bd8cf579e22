/** Every address of the app. */
export const paths = {
  signIn: "/sign-in",
  forgotPassword: "/forgot-password",
  setPassword: "/set-password",
  dashboard: "/",
  generate: "/generate",
  review: "/review",
  library: "/library",
  inbox: "/inbox",
} as const;
