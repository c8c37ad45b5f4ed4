import { Icon } from "./icon.tsx";

/** What is wrong with a field, under it. The line is always there, so that an error moves nothing. */
export function Wrong({ id, children }: { id: string; children: string | null }) {
  return (
    <p class="wrong" id={id} role="alert">
      {children && (
        <>
          <Icon name="warn" />
          {children}
        </>
      )}
    </p>
  );
}
