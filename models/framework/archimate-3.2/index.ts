/** The files of the pack “ArchiMate 3.2 modelling language”, by name. Written by write-index.ts. */
import definitions from './definitions.json' with { type: 'json' };
import diagrams from './diagrams.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import instruments from './instruments.json' with { type: 'json' };
import kinds from './kinds.json' with { type: 'json' };
import layers from './layers.json' with { type: 'json' };
import lists from './lists.json' with { type: 'json' };
import matrix from './matrix.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import profiles from './profiles.json' with { type: 'json' };
import relationKinds from './relation-kinds.json' with { type: 'json' };
import ruleAM01 from './rules/AM01.json' with { type: 'json' };
import ruleAM02 from './rules/AM02.json' with { type: 'json' };
import ruleAM03 from './rules/AM03.json' with { type: 'json' };
import ruleAM04 from './rules/AM04.json' with { type: 'json' };
import ruleAM05 from './rules/AM05.json' with { type: 'json' };
import ruleAM06 from './rules/AM06.json' with { type: 'json' };
import ruleAM07 from './rules/AM07.json' with { type: 'json' };
import ruleAM08 from './rules/AM08.json' with { type: 'json' };
import ruleAM09 from './rules/AM09.json' with { type: 'json' };
import ruleAM10 from './rules/AM10.json' with { type: 'json' };
import ruleAM11 from './rules/AM11.json' with { type: 'json' };
import ruleAM12 from './rules/AM12.json' with { type: 'json' };
import ruleAM13 from './rules/AM13.json' with { type: 'json' };
import ruleAM14 from './rules/AM14.json' with { type: 'json' };
import ruleAM15 from './rules/AM15.json' with { type: 'json' };
import ruleAM16 from './rules/AM16.json' with { type: 'json' };
import viewpoints from './viewpoints.json' with { type: 'json' };
import type { RawFiles } from '../load';

export const files: RawFiles = {
	definitions,
	diagrams,
	fields,
	instruments,
	kinds,
	layers,
	lists,
	matrix,
	pack,
	profiles,
	'relation-kinds': relationKinds,
	'rules/AM01': ruleAM01,
	'rules/AM02': ruleAM02,
	'rules/AM03': ruleAM03,
	'rules/AM04': ruleAM04,
	'rules/AM05': ruleAM05,
	'rules/AM06': ruleAM06,
	'rules/AM07': ruleAM07,
	'rules/AM08': ruleAM08,
	'rules/AM09': ruleAM09,
	'rules/AM10': ruleAM10,
	'rules/AM11': ruleAM11,
	'rules/AM12': ruleAM12,
	'rules/AM13': ruleAM13,
	'rules/AM14': ruleAM14,
	'rules/AM15': ruleAM15,
	'rules/AM16': ruleAM16,
	viewpoints
};
