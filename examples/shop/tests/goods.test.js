describe('the goods', () => {
  let page;

  beforeEach(async () => {
    page = await program.open('pages/goods/goods');
  });

  it('are those of the server, with prices', () => {
    expect(page.data('goods[0].name')).toBe('Green tea');
    expect(page.data('goods').map(({ price }) => price)).toEqual(['4.50', '12.90', '39.00']);
    expect(program.loading().isShown).toBeFalse();
  });

  it('come with the points that the host app knows', () => {
    expect(page.data('points')).toBe(40);
  });

  it('are asked for again when the user pulls down', async () => {
    const request = spyOn(wx, 'request').and.callThrough();
    await page.pullDownRefresh();
    await program.idle();
    expect(request).toHaveBeenCalledTimes(1);
    expect(page.isRefreshing()).toBeFalse();
  });

  it('open by a tap', async () => {
    await page.callMethod('open', { currentTarget: { dataset: { id: 'mug' } } });
    await program.idle();
    expect(program.pageStack().map(({ path }) => path))
      .toEqual(['pages/goods/goods', 'pages/detail/detail']);
    expect(program.currentPage().data('good.name')).toBe('Mug');
    expect(program.currentPage().title()).toBe('Mug');
  });

  it('can be shared', async () => {
    const detail = await program.open('pages/detail/detail?id=tea');
    expect(await detail.share()).toEqual({
      title: 'Green tea', path: '/pages/detail/detail?id=tea',
    });
  });

  it('that are unknown lead back', async () => {
    await page.callMethod('open', { currentTarget: { dataset: { id: 'cup' } } });
    await program.idle();
    expect(program.toasts().map(({ title }) => title)).toEqual(['Not found']);
    expect(program.currentPage().path).toBe('pages/goods/goods');
  });
});
