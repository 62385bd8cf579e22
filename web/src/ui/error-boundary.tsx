import { Component, type PropsWithChildren, type ReactNode } from "react";

/** Shows something else in the place of what throws while it is drawn. */
export class ErrorBoundary extends Component<PropsWithChildren<{ readonly fallback: ReactNode }>> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
