import { Component, type ComponentChildren } from "preact";
import { Mark } from "./parts/mark.tsx";
import { en } from "./text/en.ts";
import "./styles/plain.css";

/** Whatever fails below shows a page that says so, never a white one. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="plain gate">
        <header class="top">
          <Mark />
        </header>
        <main>
          <section role="alert">
            <h1>{en.app.failed}</h1>
            <p class="read read--m says">{en.app.failedWhy}</p>
            <button class="btn btn--ink" type="button" onClick={() => location.reload()}>
              {en.app.reload}
            </button>
          </section>
        </main>
      </div>
    );
  }
}
