import type { ReactNode } from 'react';

/** What a form came back with: what was typed, and what is wrong with it. */
export type FormState = {
  readonly commandId: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly errors?: readonly FormError[];
};
export type FormError = {
  readonly code: string;
  readonly sentence: string;
  /** Name of the field that it is about; otherwise the whole form. */
  readonly field?: string;
};

type FormProps = {
  readonly action: string;
  /** Told apart from the other forms of a page; also the prefix of its fields' ids. */
  readonly name: string;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FormError[] | undefined;
  readonly children: ReactNode;
};

/**
 * A native form: hidden fields, the error in words at its head, then its fields and buttons. Its address ends in its own
 * id, so that a page that comes back with an error opens there and not at its top.
 */
export function Form({ action, name, hidden, errors = [], children }: FormProps) {
  return (
    <form method="post" action={`${action}#${name}`} className="form" id={name}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {errors
        .filter(each => each.field === undefined)
        .map(error => (
          <ErrorNotice key={error.code} error={error} />
        ))}
      {children}
    </form>
  );
}

/** Says what is wrong before anything else is read; `role=alert` makes it heard. */
export function ErrorNotice({ error }: { readonly error: FormError }) {
  return (
    <p className="notice notice-error" role="alert" data-code={error.code}>
      {error.sentence}
    </p>
  );
}

type FieldProps = {
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly state: FormState;
  readonly kind: 'code' | 'name' | 'colleague' | 'email' | 'words';
  /** May stay empty. */
  readonly optional?: true;
};

const INPUT = {
  code: {
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    maxLength: 12,
    className: 'input input-code',
  },
  name: { autoComplete: 'name', maxLength: 160, className: 'input' },
  colleague: { autoComplete: 'off', maxLength: 160, className: 'input' },
  email: { autoComplete: 'off', inputMode: 'email', maxLength: 160, className: 'input' },
} as const;

/** A labelled field with its hint and its error, tied to each other by id. */
export function Field({ form, name, label, hint, state, kind, optional }: FieldProps) {
  const id = `${form}-${name}`;
  const error = state.errors?.find(each => each.field === name);
  const notes = [hint === undefined ? [] : [`${id}-hint`], error ? [`${id}-error`] : []].flat();
  const common = {
    id,
    name,
    required: optional !== true,
    defaultValue: state.values?.[name],
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert" data-code={error.code}>
          {error.sentence}
        </p>
      ) : null}
      {kind === 'words' ? (
        <textarea {...common} className="input" rows={4} maxLength={4000} />
      ) : (
        <input {...common} {...INPUT[kind]} type={kind === 'email' ? 'email' : 'text'} />
      )}
    </div>
  );
}
