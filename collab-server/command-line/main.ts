/** Finds the command, runs it, and turns what a user did wrong into one line on stderr and exit status 2. */
import { fail } from '$models/architecture/result';
import type { Outcome, RunCommand } from './command';
import type { Terminal } from './terminal';

const commands: Readonly<Record<string, { readonly usage: string; readonly load: () => Promise<RunCommand> }>> = {
	serve: { usage: 'serve [--in-process]', load: async () => (await import('./serve')).serve },
	cluster: { usage: 'cluster', load: async () => (await import('./cluster')).cluster },
	new: {
		usage: 'new --frame ministry|province|organisation --agency ID --out F',
		load: async () => (await import('./new')).create
	},
	import: {
		usage:
			'import F --from xlsx|csv|archimate|drawio|json --out F2 [--into F0 | --agency ID] [--pack ID] [--ledger L] [--mapping M] [--dry-run]; import F --from form03|form01 --into F0 [--base B] [--accept clean|all --out F2]',
		load: async () => (await import('./import')).importFile
	},
	check: {
		usage:
			'check F [--pack ID[@V]|PATH] [--as-of DATE] [--format text|json|sarif|html|certificate] [--certificate C [--key PEM|BASE64]] [--fail-on required|recommended|none]',
		load: async () => (await import('./check')).checkFile
	},
	export: {
		usage: 'export F --to FORMAT --out PATH [--edition public|internal|restricted] [--as-of DATE] [--mapping M]',
		load: async () => (await import('./export')).exportFile
	},
	verify: {
		usage:
			'verify DOSSIER.zip|manifest.json FILES... [SIGNATURES.p7s...] [--model F] [--out SIGNED.zip] [--format text|json]',
		load: async () => (await import('./verify')).verify
	},
	diff: {
		usage: 'diff A B [--pack ID[@V]|PATH] [--as-of DATE] [--format text|json|html]',
		load: async () => (await import('./diff')).diff
	},
	packs: { usage: 'packs [check [PATH]]', load: async () => (await import('./packs')).packs },
	backup: { usage: 'backup FOLDER', load: async () => (await import('./backup')).backup },
	restore: { usage: 'restore FOLDER', load: async () => (await import('./restore')).restore },
	trim: { usage: 'trim --keep-days N', load: async () => (await import('./trim')).trim },
	jobs: { usage: 'jobs list [ARCHITECTURE] | cancel JOB', load: async () => (await import('./jobs')).jobs },
	audit: {
		usage:
			'audit verify [ARCHITECTURE] | show ARCHITECTURE [--account NAME] [--act ACT] [--from DATE] [--to DATE] [--format text|csv|jsonl]',
		load: async () => (await import('./audit')).audit
	},
	user: {
		usage:
			'user add --name NAME [--display-name "FULL NAME"] [--position TEXT] [--unit TEXT] [--agency CODE --role ROLE] [--password PASSWORD] | post --name NAME [--position TEXT] [--unit TEXT] | passwd|disable|sign-out|link|unlink --name NAME | list',
		load: async () => (await import('./user')).user
	}
};

const usage = (): string =>
	`Usage: khuevan <command>\n${Object.values(commands)
		.map((command) => `  khuevan ${command.usage}`)
		.join('\n')}`;

/** A line a person can act on: what is wrong and where, never a stack. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
	const [name = '', ...rest] = args;
	if (['', 'help', '--help', '-h'].includes(name)) {
		terminal.say(usage());
		return name === '' ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	const outcome =
		command === undefined
			? fail('usage', `There is no command "${name}". Try: khuevan help`)
			: await run(await command.load(), { args: rest, usage: command.usage, terminal });
	if (outcome.ok) return outcome.value;
	const { message, place } = outcome.problem;
	const line = place === undefined || place === '' || message.includes(place) ? message : `${place}: ${message}`;
	terminal.warn(`khuevan ${name}: ${line.replaceAll(/\s*\n\s*/gu, ' ')}`);
	return 2;
}

interface Call {
	readonly args: readonly string[];
	readonly usage: string;
	readonly terminal: Terminal;
}

/** parseArgs of Node throws on an unknown flag; to the user that is a matter of usage. */
async function run(command: RunCommand, { args, usage: commandUsage, terminal }: Call): Promise<Outcome> {
	try {
		return await command(args, terminal);
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
			return fail('usage', `${error.message.split('.')[0] ?? ''}. Usage: khuevan ${commandUsage}`);
		}
		throw error;
	}
}
