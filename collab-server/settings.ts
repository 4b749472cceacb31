/** The environment, read once and checked. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '$models/architecture/result';

/** Plain http tells everyone on the way; to this machine itself there is no way. */
const isSafe = (address: string): boolean => {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname } = new URL(address);
	return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
};

const schema = z.object({
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	DATA_DIR: z.string().min(1).default('./data'),
	ORIGIN: z.url({ protocol: /^https?$/u }).optional(),
	KHUEVAN_ADMIN_PASSWORD: z.string().min(10, 'at least 10 characters').optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
	DATABASE_URL: z
		.url({ protocol: /^postgres(?:ql)?$/u, error: 'has to be postgres://user@host:port/database' })
		.optional(),
	OIDC_ISSUER: z
		.url({ protocol: /^https?$/u, error: 'has to be the https address of the identity provider' })
		.refine(isSafe, 'has to begin with https; plain http only for a provider on this machine')
		.optional(),
	OIDC_CLIENT_ID: z.string().min(1).optional(),
	OIDC_CLIENT_SECRET: z.string().min(1).optional(),
	KHUEVAN_PUBLIC_PAGES: z.enum(['on', 'off']).default('off'),
	KHUEVAN_SMTP_URL: z
		.url({
			protocol: /^smtps?$/u,
			error: 'has to be smtp:// or smtps://, with user and password where the server asks'
		})
		.optional(),
	KHUEVAN_SMTP_FROM: z.email('has to be one address, such as khuevan@coquan.gov.vn').optional(),
	KHUEVAN_DIGEST_AT: z.coerce.number('has to be an hour, 0 to 23').int().min(0).max(23).default(7)
});

/** The identity provider that people may sign in by, as OpenID Connect has it. */
export interface OidcSettings {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
}

/** The mail server that daily digests go out by. */
export interface MailServer {
	/** With its user and password, and so never logged. */
	readonly url: string;
	readonly from: string;
	/** Hour in Vietnam from which the day's digest goes out. */
	readonly hour: number;
}

export interface Settings {
	readonly host: string;
	readonly port: number;
	readonly dataDir: string;
	/** Public address; null means: whatever address the browser used. */
	readonly origin: string | null;
	readonly adminPassword: string | undefined;
	readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
	/** A PostgreSQL server that several nodes share; null for the store embedded in the data folder. */
	readonly databaseUrl: string | null;
	/** null for passwords alone. */
	readonly oidc: OidcSettings | null;
	/** Whether dossiers may have a page that anybody reads without signing in. */
	readonly publicPages: boolean;
	/** null where nothing is ever sent. */
	readonly mail: MailServer | null;
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Result<Settings> {
	const known = Object.fromEntries(
		Object.keys(schema.shape).flatMap((key) =>
			environment[key] === undefined || environment[key] === '' ? [] : [[key, environment[key]]]
		)
	);
	const read = schema.safeParse(known);
	if (!read.success) {
		const issue = read.error.issues[0];
		return fail('wrong-environment', `${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'wrong value'}`);
	}
	const { HOST, PORT, DATA_DIR, ORIGIN, KHUEVAN_ADMIN_PASSWORD, LOG_LEVEL, DATABASE_URL } = read.data;
	const oidc = oidcOf(read.data);
	if (!oidc.ok) return oidc;
	const mail = mailOf(read.data);
	if (!mail.ok) return mail;
	return ok({
		host: HOST,
		port: PORT,
		dataDir: resolve(DATA_DIR),
		origin: ORIGIN === undefined ? null : new URL(ORIGIN).origin,
		adminPassword: KHUEVAN_ADMIN_PASSWORD,
		logLevel: LOG_LEVEL,
		databaseUrl: DATABASE_URL ?? null,
		oidc: oidc.value,
		publicPages: read.data.KHUEVAN_PUBLIC_PAGES === 'on',
		mail: mail.value
	});
}

/** All three or none: with a part of them nobody could sign in, and it would be found out late. */
function oidcOf(given: z.output<typeof schema>): Result<OidcSettings | null> {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
	if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined) {
		return ok({ issuer, clientId, clientSecret });
	}
	const missing = (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const).filter(
		(name) => given[name] === undefined
	);
	return missing.length === 3
		? ok(null)
		: fail(
				'wrong-environment',
				`${missing.join(' and ')}: to be set too; an identity provider needs all three of them`
			);
}

/** A server and who writes, or neither; and the public address, without which no mail could lead anywhere. */
function mailOf(given: z.output<typeof schema>): Result<MailServer | null> {
	const { KHUEVAN_SMTP_URL: url, KHUEVAN_SMTP_FROM: from, KHUEVAN_DIGEST_AT: hour, ORIGIN: origin } = given;
	if (url === undefined && from === undefined) return ok(null);
	if (url !== undefined && from !== undefined && origin !== undefined) return ok({ url, from, hour });
	const missing = (['KHUEVAN_SMTP_URL', 'KHUEVAN_SMTP_FROM', 'ORIGIN'] as const).filter(
		(name) => given[name] === undefined
	);
	return fail('wrong-environment', `${missing.join(' and ')}: to be set too; mail needs all three of them`);
}
