import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import './button.css';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className'> & {
  readonly look?: Look;
  /** What was asked for is under way: the button says so and takes no second press. */
  readonly busy?: boolean;
};

/** A button. While busy it keeps the focus and its place, and ignores presses. */
export function Button({
  look = 'plain',
  busy = false,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={`app-button app-button-${look}`}
      aria-disabled={busy || undefined}
      onClick={event => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {children}
      {busy && <span className="app-button-busy" aria-hidden="true" />}
    </button>
  );
}

/** A link that looks like a button, for the one way on from a page. */
export function ButtonLink({
  look = 'plain',
  children,
  ...to
}: LinkProps & { readonly look?: Look; readonly children: ReactNode }) {
  return (
    <Link {...to} className={`app-button app-button-${look}`}>
      {children}
    </Link>
  );
}
