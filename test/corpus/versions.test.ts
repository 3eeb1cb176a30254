import { expect, it } from 'vitest';
import { versionCounts, versionPairs } from '../../src/corpus/versions.ts';
import { parseText } from '../support/parse.ts';

const HEAD = '甘南市人民政府关于发展会展业的若干措施\n甘政发〔2019〕3号\n';
const older = await parseText(
  `${HEAD}一、场馆补助。对新建展馆给予二十万元补助,鼓励改造。\n二、办展奖励。对规模展会给予5万元奖励。\n三、人才培养。支持高校开设会展专业，每年培训三百人。\n四、附则。本措施由市商务局解释。`,
);

it('what differs in form alone is the same', async () => {
  const newer = await parseText(
    `甘南市人民政府關於發展會展業的若干措施\n甘政发〔2022〕9号\n第一条 场馆补助。对新建展馆给予20万元补助，鼓励改造；\n第二条 辦展獎勵。對規模展會給予5萬元獎勵。\n第三条 人才培养。支持高校开设会展专业,每年培训300人\n第四条 附则。本措施由市商务局解释。`,
  );
  expect(versionCounts(older, newer)).toEqual({ same: 4, changed: 0, added: 0, removed: 0 });
});

it('tells a changed figure, a new clause and one that is gone', async () => {
  const newer = await parseText(
    `${HEAD}一、数字展会。建设线上展览平台，开放展商数据接口。\n二、场馆补助。对新建展馆给予30万元补助，鼓励改造。\n三、办展奖励。对规模展会给予5万元奖励。\n四、附则。本措施由市商务局解释。`,
  );
  expect(versionPairs(older, newer).map((row) => [row.verdict, row.older?.heading, row.newer?.heading])).toEqual([
    ['added', undefined, '数字展会'],
    ['changed', '场馆补助', '场馆补助'],
    ['same', '办展奖励', '办展奖励'],
    ['removed', '人才培养', undefined],
    ['same', '附则', '附则'],
  ]);
});

it('every clause with words stands in one row', () => {
  const rows = versionPairs(older, older);
  expect(rows.every(({ verdict }) => verdict === 'same')).toBe(true);
  expect(new Set(rows.map(({ older: clause }) => clause?.path)).size).toBe(rows.length);
});
