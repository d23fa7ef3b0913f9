/**
 * Pleasantries; every page does its whole job without them. A form is sent once however often its button is pressed, a
 * pasted code loses what the mail put around it, and a field with an error has the focus.
 */

for (const form of document.querySelectorAll('form'))
  form.addEventListener('submit', event => {
    if (form.hasAttribute('data-sent')) event.preventDefault();
    form.setAttribute('data-sent', '');
    for (const button of form.querySelectorAll('button'))
      button.setAttribute('aria-disabled', 'true');
  });

// A page that comes back from the browser's memory can be sent again.
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form')) form.removeAttribute('data-sent');
  for (const button of document.querySelectorAll('button[aria-disabled]'))
    button.removeAttribute('aria-disabled');
});

const code = document.querySelector<HTMLInputElement>('.input-code');
code?.addEventListener('paste', event => {
  const digits = event.clipboardData?.getData('text').replace(/\D/g, '') ?? '';
  if (digits.length !== 6) return;
  event.preventDefault();
  code.value = digits;
});

document.querySelector<HTMLElement>('[aria-invalid]')?.focus();
