import { Browsers } from './browsers';
import { SIGN_IN, IDENTITY_2026 } from './pages';
import { openTab } from './tab';
const url = process.argv[2]==='id'? IDENTITY_2026: SIGN_IN;
const b = new Browsers();
const ctx = await b.get('ours');
const self = new Map<string, number>(); const incl = new Map<string, number>();
const N=6;
for (let i=0;i<N;i++){
  const tab = await openTab(ctx, 1, '');
  await tab.cdp.send('Profiler.enable');
  await tab.cdp.send('Profiler.setSamplingInterval', {interval: 100});
  await tab.cdp.send('Profiler.start');
  await tab.page.goto(url, {waitUntil:'load'});
  await tab.page.waitForSelector('pas-a-pas-ameli [data-target]', {state:'attached'});
  await tab.page.waitForTimeout(700);
  const {profile} = await tab.cdp.send('Profiler.stop');
  if (i>0) {
    const nodes = new Map(profile.nodes.map(n=>[n.id,n])); const parent = new Map<number,number>();
    for (const n of profile.nodes) for (const c of n.children??[]) parent.set(c,n.id);
    profile.samples!.forEach((id,k)=>{ const dt = profile.timeDeltas![k]!/1000;
      const key = (n:any)=>`${n.callFrame.functionName||'(anon)'}:${n.callFrame.url.startsWith('chrome-ext')?'E':n.callFrame.url?'P':''}:${n.callFrame.lineNumber}`;
      let ext=false; for(let p:number|undefined=id;p!==undefined;p=parent.get(p)) if(nodes.get(p)!.callFrame.url.startsWith('chrome-ext')) ext=true;
      if(!ext) { const n=nodes.get(id)!; self.set('NOEXT '+key(n), (self.get('NOEXT '+key(n))??0)+dt); return; }
      self.set(key(nodes.get(id)), (self.get(key(nodes.get(id)))??0)+dt);
      const seen=new Set<string>();
      for(let p:number|undefined=id;p!==undefined;p=parent.get(p)){ const k2=key(nodes.get(p)); if(seen.has(k2)) continue; seen.add(k2); incl.set(k2,(incl.get(k2)??0)+dt);} });
  }
  await tab.close();
}
const top=(m:Map<string,number>,n:number)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,n).map(([k,v])=>`${(v/(N-1)).toFixed(2)} ${k}`).join('\n');
console.log('SELF\n'+top(self,32)); console.log('INCL\n'+top(incl,60));
await b.close();
