/** Conditions asked outside rules: by tables and forms that pick records. */
import type { Architecture } from '$models/architecture/architecture';
import type { Condition, Subject } from '$models/framework/condition';
import type { Pack } from '$models/framework/pack';
import { Compiler } from './compiler';
import { Population } from './population';
import { TRUE } from './truth';

export class Conditions {
	readonly #population: Population;
	readonly #compiler: Compiler;
	#indexed = 0;

	/** Over the state at an ISO date. */
	constructor(architecture: Architecture, pack: Pack, asOf: string) {
		this.#population = new Population(pack, asOf, architecture.meta);
		this.#population.take(architecture);
		this.#compiler = new Compiler(this.#population, null);
	}

	/** Whether a condition certainly holds of a record; what is open does not. No condition holds of every record. */
	holds(condition: Condition | null, subject: Subject, id: string): boolean {
		const holder = this.#population.shelf(subject).byId.get(id);
		if (holder?.live !== true) return false;
		if (condition === null) return true;
		const { compiled } = this.#compiler.withAggregates(condition, subject);
		for (const index of this.#compiler.uniques.slice(this.#indexed)) {
			for (const one of this.#population.of(index.subject)) index.note(one, null);
		}
		this.#indexed = this.#compiler.uniques.length;
		for (const aggregate of this.#compiler.aggregates) aggregate.fill();
		return compiled.truth(holder, null) === TRUE;
	}
}
