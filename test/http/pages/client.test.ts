import { describe, expect, it } from 'vitest';
import { AWS_PROXIES, viewerBehind } from '#http/pages/client.ts';

const from = (forwarded?: string): Request =>
  new Request('https://countersign.test/r/x', {
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });

describe('the address that attempts are counted for', () => {
  const viewer = viewerBehind(AWS_PROXIES);

  it('is the one that called CloudFront, before the one that called API Gateway', () => {
    expect(viewer(from('203.0.113.9, 130.176.1.1'))).toBe('203.0.113.9');
    expect(viewer(from('2001:db8::7, 130.176.1.1'))).toBe('2001:db8::7');
  });

  it('is never one that the client wrote itself', () => {
    expect(viewer(from('10.0.0.1, 10.0.0.2, 203.0.113.9, 130.176.1.1'))).toBe('203.0.113.9');
    expect(viewer(from('unknown, , 203.0.113.9,130.176.1.1'))).toBe('203.0.113.9');
  });

  it('is unknown where the request did not come through every proxy', () => {
    expect(viewer(from('203.0.113.9'))).toBeUndefined();
    expect(viewer(from(''))).toBeUndefined();
    expect(viewer(from())).toBeUndefined();
  });

  it('is no header’s where no proxy of ours stands before', () => {
    expect(viewerBehind(0)(from('203.0.113.9, 130.176.1.1'))).toBeUndefined();
  });
});
