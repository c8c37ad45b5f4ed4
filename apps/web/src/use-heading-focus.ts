import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Brings the focus to a heading when its screen begins (`key` names which), so that it is read first. */
export function useHeadingFocus(key: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key]);
  return heading;
}
