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

describe('the mail server of the environment', () => {
	const mail = {
		ORIGIN: 'https://khuevan.coquan.gov.vn',
		KHUEVAN_SMTP_URL: 'smtps://bot:bi-mat@mail.coquan.gov.vn',
		KHUEVAN_SMTP_FROM: 'khuevan@coquan.gov.vn'
	};

	it('is server, sender and public address, or nothing is ever sent', () => {
		expect(readSettings({})).toMatchObject({ value: { mail: null } });
		const { KHUEVAN_SMTP_URL: url, KHUEVAN_SMTP_FROM: from } = mail;
		expect(readSettings(mail)).toMatchObject({ value: { mail: { url, from, hour: 7 } } });
		expect(readSettings({ ...mail, KHUEVAN_DIGEST_AT: '17' })).toMatchObject({ value: { mail: { hour: 17 } } });
		expect(readSettings({ ...mail, ORIGIN: '' })).toMatchObject({
			problem: { message: 'ORIGIN: to be set too; mail needs all three of them' }
		});
	});

	it.each([
		['KHUEVAN_SMTP_URL', 'http://mail.coquan.gov.vn'],
		['KHUEVAN_SMTP_URL', 'bi-mat'],
		['KHUEVAN_SMTP_FROM', 'Khuê Văn <a@b.vn>'],
		['KHUEVAN_DIGEST_AT', '24']
	])('refuses %s as %s, without repeating the address of the server', (name, given) => {
		const read = readSettings({ ...mail, [name]: given });
		expect(read.ok).toBe(false);
		expect(JSON.stringify(read)).toContain(name);
		expect(JSON.stringify(read)).not.toContain('bi-mat');
	});
});
