import { describe, expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { readAttribution } from '../../src/extract/departments/attribution.ts';
import { extractFromTables, extractResponsibilities, tableHeadsAfter } from '../../src/extract/departments/index.ts';
import { emptyCarry, readNames } from '../../src/extract/departments/names.ts';
import { lexicon } from '../support/lexicon.ts';

const context = bareContext(lexicon);
const extract = (text: string) => extractResponsibilities(text, [], context);
const listed = (list: string) => readNames(list, emptyCarry(), lexicon).map(({ name }) => name);

describe('lists written out in full', () => {
  it.each([
    ['市商务委、工业和信息化委', ['市商务委', '市工业和信息化委']],
    ['省科技厅、财政厅、地税局，省国税局', ['省科技厅', '省财政厅', '省地税局', '省国税局']],
    ['广东、深圳、珠海检验检疫局', ['广东检验检疫局', '深圳检验检疫局', '珠海检验检疫局']],
    ['广东银监局、证监局、保监局，省通信管理局', ['广东银监局', '广东证监局', '广东保监局', '省通信管理局']],
    [
      '市财政局、税务局，各区政府，广州海关，黄埔海关，中国人民银行广州分行',
      ['市财政局', '市税务局', '各区政府', '广州海关', '黄埔海关', '中国人民银行广州分行'],
    ],
    ['省商务厅，海关广东分署，外汇局广东省分局', ['省商务厅', '海关广东分署', '外汇局广东省分局']],
    ['市发展改革委和财政局', ['市发展改革委', '市财政局']],
    ['市人力资源和社会保障局、市发展和改革委', ['市人力资源和社会保障局', '市发展和改革委']],
    ['市农业局、市财政局、团市委', ['市农业局', '市财政局', '团市委']],
    ['县（市、区）政府、市有关部门', ['县（市、区）政府', '市有关部门']],
    ['市场监管局、公安局', ['市场监管局', '公安局']],
    ['市市场监管局、公安局', ['市市场监管局', '市公安局']],
    ['市商务局等有关部门', ['市商务局']],
    ['香洲、金湾、斗门区政府', ['香洲区政府', '金湾区政府', '斗门区政府']],
    ['南宁、柳州市人民政府', ['南宁市人民政府', '柳州市人民政府']],
    ['吴江区、相城区人民政府', ['吴江区人民政府', '相城区人民政府']],
    ['拱北、黄埔海关', ['拱北海关', '黄埔海关']],
    ['市水务局，苏州、张家港海事局', ['市水务局', '苏州海事局', '张家港海事局']],
    ['福建、厦门出入境边检总站', ['福建出入境边检总站', '厦门出入境边检总站']],
    ['人行福州中心支行、厦门市中心支行', ['人行福州中心支行', '人行厦门市中心支行']],
    ['同级财政、税务部门', ['同级财政部门', '同级税务部门']],
    ['审计、财政、卫生等部门', ['审计部门', '财政部门', '卫生部门']],
    ['市发展改革、财政、生态环境主管部门', ['市发展改革主管部门', '市财政主管部门', '市生态环境主管部门']],
    ['市、区住房保障部门', ['市住房保障部门', '区住房保障部门']],
    ['卫生与民政部门', ['卫生部门', '民政部门']],
    ['文化和旅游部门、自然资源和规划部门', ['文化和旅游部门', '自然资源和规划部门']],
    ['市水利局或市应急局', ['市水利局', '市应急局']],
    ['省级人民政府及其水利部门', ['省级人民政府', '省级水利部门']],
    ['市公安局、县区人民政府', ['市公安局', '县区人民政府']],
    ['市、县（区）财政局', ['市财政局', '县（区）财政局']],
    ['省、市有关部门', ['省有关部门', '市有关部门']],
    ['党委宣传部门、组织部门', ['党委宣传部门', '党委组织部门']],
    ['省委组织部、宣传部，省教育厅', ['省委组织部', '省委宣传部', '省教育厅']],
    ['自治区党委教育工委、组织部，自治区财政厅', ['自治区党委教育工委', '自治区党委组织部', '自治区财政厅']],
    ['省财政厅，各市、州、县人民政府', ['省财政厅', '各市、州、县人民政府']],
    ['各省、自治区、直辖市人民政府', ['各省、自治区、直辖市人民政府']],
    ['市、区人民政府', ['市、区人民政府']],
    ['各县（市）、区人民政府', ['各县（市）、区人民政府']],
    ['各区、县（市）商务局', ['各区、县（市）商务局']],
    ['市专班办公室（设在市商务局）', ['市专班办公室']],
    ['市、区公安机关', ['市公安机关', '区公安机关']],
    ['镇文化服务站、综治中心、江林司法所', ['镇文化服务站', '镇综治中心', '江林司法所']],
    ['民政、国家安全、人民银行等部门', ['民政部门', '国家安全部门', '人民银行']],
    ['市住房保障办公室（以下称市住保办）', ['市住房保障办公室']],
    ['市有关部门（单位）', ['市有关部门']],
    ['镇人民政府（街道办事处）', ['镇人民政府', '街道办事处']],
    ['市知识产权局（版权局）、市财政局', ['市知识产权局', '市版权局', '市财政局']],
    ['各县（市、区）政府（管委会）', ['各县（市、区）政府', '管委会']],
    ['区、镇人民政府和街道办事处', ['区、镇人民政府', '街道办事处']],
    ['市医疗保险经办机构（以下简称经办机构）', ['市医疗保险经办机构']],
    ['省、自治区、直辖市人民政府', ['省、自治区、直辖市人民政府']],
    ['各区、县（市）人民政府', ['各区、县（市）人民政府']],
    ['发展改革委、财政部、市场监管总局、海关总署', ['发展改革委', '财政部', '市场监管总局', '海关总署']],
    ['各级财政部门、税务部门', ['各级财政部门', '各级税务部门']],
    ['市委督查室、市政府督查室', ['市委督查室', '市政府督查室']],
    ['市商务局等有关部门和单位', ['市商务局']],
    ['各市（州）、扩权试点县（市）商务主管部门', ['各市（州）商务主管部门', '扩权试点县（市）商务主管部门']],
  ])('%s', (list, expected) => {
    expect(listed(list)).toEqual(expected);
  });
});

describe('roles', () => {
  const read = (text: string) => {
    const roles = readAttribution(text, lexicon);
    return (
      roles && [roles.lead, roles.support, roles.responsible].map((list) => list.map(({ name }) => name).join('+'))
    );
  };

  it.each([
    ['市商务局牵头，市财政局配合', ['市商务局', '市财政局', '']],
    ['市商务委、各区政府牵头；市发展改革委、财政局配合', ['市商务委+各区政府', '市发展改革委+市财政局', '']],
    ['牵头单位：市商务局；配合单位：市财政局、市国税局', ['市商务局', '市财政局+市国税局', '']],
    ['责任单位：市商务局、市财政局', ['', '', '市商务局+市财政局']],
    ['省商务厅、工商局按职责分工分别负责，下同', ['', '', '省商务厅+省工商局']],
    ['省市场监管局、工业和信息化厅按分工负责', ['', '', '省市场监管局+省工业和信息化厅']],
    ['省通信管理局负责', ['', '', '省通信管理局']],
    ['市商务局牵头，会同市财政局、市税务局负责', ['市商务局', '市财政局+市税务局', '']],
    ['市商务局会同市财政局', ['市商务局', '市财政局', '']],
    ['市商务局牵头，市财政局、各区政府', ['市商务局', '市财政局+各区政府', '']],
    ['含电商楼宇', null],
    ['以下简称示范单位', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('attributions in a text', () => {
  it('each governs the sentences since the one before', () => {
    const text = '认定示范企业（市商务委牵头，市财政局配合）。完善总部政策。给予补贴（市发展改革委牵头）。';
    const rows = extract(text);
    expect(rows.map(({ scope }) => text.slice(...scope))).toEqual(['认定示范企业', '完善总部政策。给予补贴']);
    expect(rows.every(({ kind, span, text: printed }) => kind === 'explicit' && text.slice(...span) === printed)).toBe(
      true,
    );
  });

  it('stand on a line of their own', () => {
    expect(extract('坚决打击违法犯罪行为。\n（省公安厅、商务厅负责）')).toMatchObject([
      { kind: 'explicit', responsible: [{ name: '省公安厅' }, { name: '省商务厅' }] },
    ]);
  });

  it('stand without brackets behind a label', () => {
    expect(extract('加快建设。牵头单位：市商务局；配合单位：市财政局。')).toMatchObject([
      { lead: [{ name: '市商务局' }], support: [{ name: '市财政局' }] },
    ]);
  });

  it.each([
    ['完善体系（包括但不限于仓储、配送）。'],
    ['（财政部、国家税务总局明确取消出口退、免税的货物除外）'],
    ['各地要加强领导。'],
    ['各县区和市直有关部门要加强领导，结合实际制定方案。'],
    ['市财政给予一次性10万元奖励。'],
  ])('%s names no one', (text) => {
    expect(extract(text)).toEqual([]);
  });
});

describe('duties in running text', () => {
  const prose = (text: string) =>
    extract(text).map(({ kind, lead, support, responsible }) =>
      [kind, lead, support, responsible]
        .map((part) => (typeof part === 'string' ? part : part.map(({ name }) => name).join('+')))
        .join('|'),
    );

  it.each([
    ['具体认定和扶持办法由市商务局会同市财政局等有关部门制定。', ['prose|市商务局|市财政局|']],
    ['各地工业和信息化主管部门要对前期试点示范单位进行审核。', ['prose|||各地工业和信息化主管部门']],
    ['请各地工业和信息化主管部门及省属企业于2020年5月20日前报送。', ['prose|||各地工业和信息化主管部门+省属企业']],
    ['联席会议办公室设在市商务局，负责日常工作。', ['prose|||市商务局']],
    ['省商务厅负责对创建工作的总体部署和统筹协调。', ['prose|||省商务厅']],
    ['省商务厅组织专家依据示范标准进行评估。', ['prose|||省商务厅']],
    ['由外交部、中国证监会、国家标准委负责解释。', ['prose|||外交部+中国证监会+国家标准委']],
  ])('%s', (text, expected) => {
    expect(prose(text)).toEqual(expected);
  });
});

it('tables whose head says that the first leads', () => {
  const text = '任务｜责任单位（排在首位的为牵头单位）\n修建水库｜市水利局、市财政局\n巡查｜市应急局';
  expect(extractFromTables(text, lexicon)).toMatchObject([
    { lead: [{ name: '市水利局' }], responsible: [{ name: '市财政局' }] },
    { lead: [], responsible: [{ name: '市应急局' }] },
  ]);
});

it('a table that a title within it parts goes on in the next passage', () => {
  const head = '序号｜举措｜指导部门';
  const open = tableHeadsAfter(head, lexicon, null);
  expect(open).not.toBeNull();
  expect(tableHeadsAfter('', lexicon, open)).toBe(open);
  expect(tableHeadsAfter('水利建设方面（共3项）', lexicon, open)).toBe(open);
  expect(extractFromTables('1｜修建水库｜市水利局、市财政局', lexicon, open)).toMatchObject([
    { support: [{ name: '市水利局' }, { name: '市财政局' }] },
  ]);
  expect(tableHeadsAfter('1｜修建水库｜市水利局', lexicon, open)).toBe(open);
  expect(tableHeadsAfter('1｜修建水库', lexicon, open)).toBeNull();
  expect(tableHeadsAfter('各地要落实。', lexicon, open)).toBeNull();
});
