import { describe, expect, it } from 'vitest';
import { makeId } from '../../src/ingest/identity.ts';
import { withoutCopies, withoutPinyin } from '../../src/ingest/noise.ts';
import { regionReader } from '../../src/lexicon/region-reader.ts';
import { twin } from '../../src/text/twin.ts';
import { lexicon } from '../support/lexicon.ts';
import { documentOf, metadataOf, rulesOf, text } from '../support/metadata.ts';

const TITLE = '梅州市商务局关于电商扶持的通知';

describe('the number of a document', () => {
  it.each<[string[], string | null]>([
    [[TITLE, '梅市商〔2023〕15号'], '梅市商〔2023〕15号'],
    [[TITLE, '梅市商 [ 2023 ] 15 号'], '梅市商〔2023〕15号'],
    [[TITLE, '（梅市商〔2023〕15号）'], '梅市商〔2023〕15号'],
    [['梅州市商务局文件', '梅市商〔2023〕15号', TITLE], '梅市商〔2023〕15号'],
    [
      ['国家税务总局广东省税务局关于某事项的公告', '国家税务总局广东省税务局公告2022年第5号'],
      '国家税务总局广东省税务局公告2022年第5号',
    ],
    [['商务部关于某事项的公告', '2021年第5号'], '2021年第5号'],
    [[TITLE, '根据《某通知》（某商发〔2020〕3号）制定。'], null],
    [[TITLE, '梅市商〔202315号'], null],
  ])('%j', async (head, docNumber) => {
    expect((await metadataOf(text(head))).docNumber).toBe(docNumber);
  });

  it('with a sign lost is told, not guessed', async () => {
    expect(await rulesOf(text([TITLE, '梅市商〔202315号']))).toContain('doc-number-unread');
  });
});

describe('ids', () => {
  const region = regionReader(lexicon).atStart('梅州市');
  const id = (docNumber: string, issuers: string[] = [], at = region) =>
    makeId({ region: at, docNumber, dateIssued: '2019-01-01', title: '通知', issuers }, ['国发', '穗府办函']);
  it('tell the offices of one place apart', () => {
    const numbers = ['梅市府〔2019〕3号', '梅市府办〔2019〕3号', '梅市府函〔2019〕3号', '梅市商〔2019〕3号'];
    expect(new Set(numbers.map((number) => id(number))).size).toBe(numbers.length);
  });
  it.each<[string, string[], string | null, string]>([
    ['国发〔2019〕3号', ['国务院'], '国务院', 'quanguo-2019-3'],
    ['国办发〔2019〕3号', ['国务院办公厅'], '国务院', 'quanguo-2019-guobanfa-3'],
    ['穗府办函〔2019〕2号', ['广州市人民政府办公厅'], '广州市', 'guangzhou-2019-2'],
    ['穗府函〔2019〕2号', ['广州市人民政府'], '广州市', 'guangzhou-2019-suifuhan-2'],
    ['政发〔2019〕3号', ['花桥镇人民政府'], '昆山市', 'kunshan-huaqiao-2019-zhengfa-3'],
    ['政发〔2019〕3号', ['昆山市人民政府'], '昆山市', 'kunshan-2019-zhengfa-3'],
    ['鼓政规〔2019〕3号', ['南京市鼓楼区人民政府'], '南京市鼓楼区', 'nanjing-gulou-2019-guzhenggui-3'],
    ['公告2019年第5号', ['商务部'], '国务院', 'quanguo-2019-shangwubugonggao-5'],
    ['公告2019年第5号', ['财政部'], '国务院', 'quanguo-2019-caizhengbugonggao-5'],
  ])('%s of %s', (number, issuers, place, expected) => {
    expect(id(number, issuers, place ? regionReader(lexicon).atStart(place) : null)).toBe(expected);
  });
});

describe('regions', () => {
  it.each<[string[], string, string | undefined]>([
    [['国家税务总局广东省税务局关于某事的公告'], '国家税务总局广东省税务局', '广东省'],
    [['中国人民银行广州分行关于某事的通知'], '中国人民银行广州分行', '广州市'],
    [['黄埔海关关于某事的公告'], '黄埔海关', undefined],
    [['市人社局关于某事的通知', '津人社局发〔2021〕3号'], '市人社局', '天津市'],
    [['省林业局关于某事的通知', '陕林发〔2021〕3号'], '省林业局', '陕西省'],
    [['义乌市人民政府关于某事的通知'], '义乌市人民政府', '义乌市'],
    [['南京市鼓楼区人民政府关于某事的通知'], '南京市鼓楼区人民政府', '鼓楼区'],
    [['鼓楼区人民政府关于某事的通知'], '鼓楼区人民政府', undefined],
    [['关于受理天河区人才公寓申请的公告'], '区住建园林局', '天河区'],
  ])('%j', async (head, issuer, name) => {
    expect((await metadataOf(text(head, [issuer, '2021年3月1日']))).region?.name).toBe(name);
  });

  it('of several of one name the one whose city the text names', async () => {
    const head = ['鼓楼区人民政府关于某事的通知', '各街道办事处：', '根据徐州市有关规定，制定本通知。'];
    expect((await metadataOf(text(head, ['鼓楼区人民政府', '2021年3月1日']))).region?.adcode).toBe('320302');
  });
});

describe('noise', () => {
  it.each<[string, string, number]>([
    ['推動電(diàn)子商務(wù)發(fā)展', '推動電子商務發展', 3],
    ['電子商務(wu)企業', '電子商務企業', 1],
    ['全球(global)市场（WTO）规则', '全球(global)市场（WTO）规则', 0],
    ['企业（A）与企业（B）', '企业（A）与企业（B）', 0],
  ])('%s', (printed, cleaned, count) => {
    expect(withoutPinyin(printed)).toEqual({ text: cleaned, count });
  });

  it('pinyin is told', async () => {
    const { diagnostics, markdown } = await documentOf(text([TITLE, '為推動電(diàn)子商務(wù)發(fā)展，制定本通知。']));
    expect(markdown).not.toContain('diàn');
    expect(diagnostics.find(({ rule }) => rule === 'pinyin-removed')?.message).toContain('3 处');
  });

  it('a second copy of the text goes, a repeated clause stays', () => {
    const lines = (texts: string[]) => texts.map((value, i) => ({ value: twin(value), number: i + 1 }));
    const long = Array.from(
      { length: 6 },
      (_, i) =>
        `第${i}段：为了促进本地电子商务的健康发展，加大扶持力度，制定以下各项政策措施并认真组织实施好各项工作任务。`,
    );
    expect(withoutCopies(lines(['某局', ...long, '某局', ...long])).lines).toHaveLength(7);
    expect(withoutCopies(lines([...long, long.join('')])).lines).toHaveLength(6);
    expect(withoutCopies(lines([...long, long[0] ?? '', '另一段。'])).lines).toHaveLength(8);
  });
});
