import { describe, expect, it } from 'vitest';
import { isCrossSite, isOpen } from './guard';

const request = (method: string, headers: Record<string, string>): Request =>
	new Request('http://127.0.0.1:3000/api/v1/architectures', { method, headers });

describe('the guard', () => {
	it('opens nothing but sign-in, probes, the description and the public key', () => {
		expect(isOpen('/api/v1/signing-key')).toBe(true);
		expect(['/sign-in', '/healthz', '/readyz', '/metrics', '/api/v1/sign-in', '/api/openapi.json'].every(isOpen)).toBe(
			true
		);
		expect(['/public/CM-01', '/public/CM-01/', '/public/CM%2F01/site', '/public/CM-01/__data.json'].every(isOpen)).toBe(
			true
		);
		expect(['/public', '/public/', '/public/a/b', '/public/a/site/x', '/x/public/a'].some(isOpen)).toBe(false);
		expect(['/', '/account', '/sign-inn', '/api/v1/me', '/a/x', '/sign-in/../a'].some(isOpen)).toBe(false);
	});

	it('refuses changes that a browser sends for another site', () => {
		expect(isCrossSite(request('POST', { origin: 'https://evil.example' }), 'khuevan.vn')).toBe(true);
		expect(isCrossSite(request('POST', { 'sec-fetch-site': 'cross-site' }), 'khuevan.vn')).toBe(true);
		expect(isCrossSite(request('POST', { origin: 'null' }), 'khuevan.vn')).toBe(true);
		expect(isCrossSite(request('DELETE', { origin: 'https://khuevan.vn:8443' }), 'khuevan.vn')).toBe(true);
	});

	it('lets its own pages, readers and programs pass', () => {
		expect(isCrossSite(request('POST', { origin: 'https://khuevan.vn' }), 'khuevan.vn')).toBe(false);
		expect(isCrossSite(request('GET', { origin: 'https://evil.example' }), 'khuevan.vn')).toBe(false);
		expect(isCrossSite(request('POST', {}), 'khuevan.vn')).toBe(false);
	});
});
