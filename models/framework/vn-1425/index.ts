/** The files of the pack of Decision 1425/QĐ-TTg, by name. */
import pack from './pack.json' with { type: 'json' };
import instruments from './instruments.json' with { type: 'json' };
import layers from './layers.json' with { type: 'json' };
import lists from './lists.json' with { type: 'json' };
import kinds from './kinds.json' with { type: 'json' };
import relationKinds from './relation-kinds.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import frames from './frames.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import diagrams from './diagrams.json' with { type: 'json' };
import platforms from './platforms.json' with { type: 'json' };
import databases from './databases.json' with { type: 'json' };
import agencies from './agencies.json' with { type: 'json' };
import principles from './principles.json' with { type: 'json' };
import profiles from './profiles.json' with { type: 'json' };
import form01 from './form01.json' with { type: 'json' };
import form03 from './form03.json' with { type: 'json' };
import ruleF01 from './rules/F01.json' with { type: 'json' };
import ruleF02 from './rules/F02.json' with { type: 'json' };
import ruleF03 from './rules/F03.json' with { type: 'json' };
import ruleF04 from './rules/F04.json' with { type: 'json' };
import ruleF06 from './rules/F06.json' with { type: 'json' };
import ruleG01 from './rules/G01.json' with { type: 'json' };
import ruleG03 from './rules/G03.json' with { type: 'json' };
import ruleG04 from './rules/G04.json' with { type: 'json' };
import ruleG05 from './rules/G05.json' with { type: 'json' };
import ruleG07 from './rules/G07.json' with { type: 'json' };
import ruleG07b from './rules/G07b.json' with { type: 'json' };
import ruleG08 from './rules/G08.json' with { type: 'json' };
import ruleG09 from './rules/G09.json' with { type: 'json' };
import ruleG09b from './rules/G09b.json' with { type: 'json' };
import ruleG10 from './rules/G10.json' with { type: 'json' };
import ruleG14 from './rules/G14.json' with { type: 'json' };
import ruleG14b from './rules/G14b.json' with { type: 'json' };
import ruleG14c from './rules/G14c.json' with { type: 'json' };
import ruleN39 from './rules/N39.json' with { type: 'json' };
import ruleN40 from './rules/N40.json' with { type: 'json' };
import ruleQ01 from './rules/Q01.json' with { type: 'json' };
import ruleQ03 from './rules/Q03.json' with { type: 'json' };
import ruleQ04 from './rules/Q04.json' with { type: 'json' };
import ruleQ06 from './rules/Q06.json' with { type: 'json' };
import ruleQ06b from './rules/Q06b.json' with { type: 'json' };
import ruleQ09 from './rules/Q09.json' with { type: 'json' };
import ruleQ11 from './rules/Q11.json' with { type: 'json' };
import ruleQ12 from './rules/Q12.json' with { type: 'json' };
import ruleQ14 from './rules/Q14.json' with { type: 'json' };
import type { RawFiles } from '../load';

export const files: RawFiles = {
	pack,
	instruments,
	layers,
	lists,
	kinds,
	'relation-kinds': relationKinds,
	fields,
	frames,
	figures,
	diagrams,
	platforms,
	databases,
	agencies,
	principles,
	profiles,
	form01,
	form03,
	'rules/F01': ruleF01,
	'rules/F02': ruleF02,
	'rules/F03': ruleF03,
	'rules/F04': ruleF04,
	'rules/F06': ruleF06,
	'rules/G01': ruleG01,
	'rules/G03': ruleG03,
	'rules/G04': ruleG04,
	'rules/G05': ruleG05,
	'rules/G07': ruleG07,
	'rules/G07b': ruleG07b,
	'rules/G08': ruleG08,
	'rules/G09': ruleG09,
	'rules/G09b': ruleG09b,
	'rules/G10': ruleG10,
	'rules/G14': ruleG14,
	'rules/G14b': ruleG14b,
	'rules/G14c': ruleG14c,
	'rules/N39': ruleN39,
	'rules/N40': ruleN40,
	'rules/Q01': ruleQ01,
	'rules/Q03': ruleQ03,
	'rules/Q04': ruleQ04,
	'rules/Q06': ruleQ06,
	'rules/Q06b': ruleQ06b,
	'rules/Q09': ruleQ09,
	'rules/Q11': ruleQ11,
	'rules/Q12': ruleQ12,
	'rules/Q14': ruleQ14
};
