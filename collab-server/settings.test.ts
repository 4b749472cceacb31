import { describe, expect, it } from 'vitest';
import { readSettings } from './settings';

const all = { OIDC_ISSUER: 'https://id.gov.vn/realms/so', OIDC_CLIENT_ID: 'khuevan', OIDC_CLIENT_SECRET: 'bi-mat' };

describe('the identity provider of the environment', () => {
	it('is all three settings or none', () => {
		expect(readSettings({})).toMatchObject({ value: { oidc: null } });
		expect(readSettings(all)).toMatchObject({ value: { oidc: { issuer: all.OIDC_ISSUER, clientId: 'khuevan' } } });
		expect(readSettings({ ...all, OIDC_CLIENT_SECRET: '' })).toMatchObject({
			problem: { message: 'OIDC_CLIENT_SECRET: to be set too; an identity provider needs all three of them' }
		});
	});

	it.each([
		['http://id.gov.vn', false],
		['http://127.0.0.1:8080/realms/so', true],
		['ldap://id.gov.vn', false],
		['id.gov.vn', false]
	])('at %s may be asked: %s', (OIDC_ISSUER, may) => {
		expect(readSettings({ ...all, OIDC_ISSUER }).ok).toBe(may);
	});
});
