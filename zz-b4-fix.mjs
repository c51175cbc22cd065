import { chromium } from "playwright";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium" });
for (const w of [1440,1024,800,390,320]) for (const js of [true,false]) {
  const c = await b.newContext({ viewport:{width:w,height:1000}, javaScriptEnabled: js });
  const p = await c.newPage();
  await p.goto("http://localhost:3300/coincidences"+(js?"":"?whole=1"), {waitUntil:"load"});
  if (js) await p.waitForTimeout(2500);
  const n = await p.locator("details.rule-part > summary").count();
  for (let i=0;i<n;i++){
    await p.locator("details.rule-part > summary").nth(i).click();
    const box = await p.locator("details.rule-part[open] .rule-panel").boundingBox();
    const part = await p.locator("details.rule-part[open]").boundingBox();
    console.log(w,js,i,Math.round(part.x),Math.round(part.y+part.height),JSON.stringify(box), js? await p.evaluate(()=>document.documentElement.scrollWidth):"");
    if (i===1&&js&&(w===1440||w===390)) await p.screenshot({path:`/tmp/b4/fix-panel-${w}.png`});
    await p.locator("details.rule-part > summary").nth(i).click({force:true});
  }
  if(!js&&w===1440) await p.locator(".finding-section").screenshot({path:"/tmp/b4/fix-nojs.png"});
  await c.close();
}
const c = await b.newContext({ viewport:{width:1440,height:1000}, forcedColors:"active", colorScheme:"dark" });
const p = await c.newPage(); await p.goto("http://localhost:3300/coincidences"); await p.waitForTimeout(4000);
await p.screenshot({path:"/tmp/b4/fix-forced.png", fullPage:true, clip:{x:0,y:0,width:1440,height:3200}});
await b.close();
