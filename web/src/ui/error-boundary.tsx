import { Component, type PropsWithChildren, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly fallback: (error: unknown) => ReactNode;
}

/** Shows something else in the place of what throws while it is drawn. */
export class ErrorBoundary extends Component<PropsWithChildren<ErrorBoundaryProps>> {
  // In an object, since anything can be thrown, null too.
  override state: { readonly failure?: { readonly error: unknown } } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error) : this.props.children;
  }
}
