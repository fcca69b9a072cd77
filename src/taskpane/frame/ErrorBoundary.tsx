/** A bug ends here: it is said, its details can be copied, and the pane can be opened again. */
import { Component, type ErrorInfo, type JSX, type ReactNode } from "react";
import type { Lang } from "../../messages/lang";
import { BugNotice } from "./BugNotice";

interface Props {
  readonly lang: Lang;
  readonly version: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly where: string;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, where: "" };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, { componentStack }: ErrorInfo): void {
    this.setState({ where: componentStack ?? "" });
  }

  override render(): ReactNode {
    const { lang, version, children } = this.props;
    const { error, where } = this.state;
    if (!error) return children;
    const details = [`Chỉ tiêu ${version}`, error.stack ?? error.message, where].join("\n");
    return (<BugNotice lang={lang} details={details} />) satisfies JSX.Element;
  }
}
