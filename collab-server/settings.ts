/** The environment, read once and checked. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '$models/architecture/result';

const schema = z.object({
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	DATA_DIR: z.string().min(1).default('./data'),
	ORIGIN: z.url({ protocol: /^https?$/u }).optional(),
	KHUEVAN_ADMIN_PASSWORD: z.string().min(10, 'at least 10 characters').optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
	DATABASE_URL: z
		.url({ protocol: /^postgres(?:ql)?$/u, error: 'has to be postgres://user@host:port/database' })
		.optional()
});

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
	return ok({
		host: HOST,
		port: PORT,
		dataDir: resolve(DATA_DIR),
		origin: ORIGIN === undefined ? null : new URL(ORIGIN).origin,
		adminPassword: KHUEVAN_ADMIN_PASSWORD,
		logLevel: LOG_LEVEL,
		databaseUrl: DATABASE_URL ?? null
	});
}
