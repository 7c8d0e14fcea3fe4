import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const path = '/f/lead-to-contract/website';

describe('the page of a form by link', () => {
  it('is filled without signing in, says what is wrong, and becomes a case of the marketing department', async () => {
    const page = await app.visit({ locale: 'zh-CN', width: 390, touch: true });
    await page.goto(app.url + path);
    await page.getByRole('heading', { name: '联系我们的销售团队' }).waitFor();
    await page.getByRole('textbox', { name: '公司名称' }).fill('海港灯饰');
    await page.getByRole('textbox', { name: '邮箱' }).fill('ada');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('“邮箱”的格式不正确。').first().waitFor();
    expect(await page.getByRole('textbox', { name: '公司名称' }).inputValue()).toBe('海港灯饰');
    await page.getByText('华东', { exact: true }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('王爱达');
    await page.getByRole('textbox', { name: '邮箱' }).fill('ada@example.com');
    await page.getByRole('textbox', { name: '客户需求' }).fill('六十盏吊灯。');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '提交成功' }).waitFor();

    const marketer = await app.calls('lin.yue');
    const { body } = await must(marketer.send('get', '/funnels/lead-to-contract/cases'));
    expect(body.items).toMatchObject([
      {
        name: expect.stringContaining('海港灯饰'),
        source: 'website',
        region: 'east',
        stage: 'lead',
      },
    ]);
    const owner = await must(marketer.send('get', `/cases/${body.items[0].id}/page`));
    expect(owner.body.owner.name).toContain('Lin Yue');
  });

  it('speaks the other language, and says so where there is no such form', async () => {
    const page = await app.visit({ locale: 'zh-CN' });
    await page.goto(app.url + path);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Talk to our sales team' }).waitFor();
    const gone = await page.goto(`${app.url}/f/lead-to-contract/other?lang=en`);
    expect(gone?.status()).toBe(404);
    await page.getByRole('heading', { name: 'This form is no longer here' }).waitFor();
  });

  it('stands in a frame only where its definition says so', async () => {
    const { headers } = await fetch(app.url + path, { headers: { Accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(headers.get('set-cookie')).toBeNull();
  });
});
