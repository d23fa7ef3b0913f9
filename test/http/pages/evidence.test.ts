import { describe, expect, it } from 'vitest';
import { judged, version } from './fake-pilot.ts';
import { ADDRESS, pagesFor } from './harness.ts';

describe('the evidence file of an invitation', () => {
  it('is saved, and runs nothing from here', async () => {
    const { response, html } = await pagesFor(judged, version).get(`${ADDRESS}/evidence-file`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="evidence-x.html"',
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toBe('<p>evidence</p>');
  });

  it.each([
    ['/r/expired', 410, 'expired_link'],
    [`/r/${'x'.repeat(43)}`, 404, 'unknown_link'],
    ['/r/..', 404, ''],
  ])('is not given out at %s', async (address, status, code) => {
    const { response, html } = await pagesFor(judged, version).get(`${address}/evidence-file`);
    expect(response.status).toBe(status);
    expect(html).toContain(code);
  });

  it('says so when nothing is out for signature yet', async () => {
    const { response, html } = await pagesFor(judged).get(`${ADDRESS}/evidence-file`);
    expect(response.status).toBe(409);
    expect(html).toContain('There is no evidence yet');
  });
});
