<#ftl output_format="plainText">
<#import "page.ftlh" as p>
# ${t("regelboek.titel")}

${t("regelboek.inleiding", aantal, regelset.id, regelset.versie, woorden.of(regelset.geldigVanaf))}

${t("regelboek.zelf")}

${t("regelboek.keuzes", keuzes)}

${t("regelboek.sha256")} `${regelset.sha256}`

<#list hoofdstukken as hoofdstuk, regels>
## ${hoofdstuk}

<#list regels as regel>
### `${regel.id}`

${regel.tekst}

<#if regel.rij??>
- ${t("regels.rij", regel.rij)?cap_first}
</#if>
- ${t("regel.feiten")}: ${p.fields(regel.feiten)?join(", ")}
- ${t("regel.bron")}: <#list regel.bron as tag>${woorden.bron(tag)} (${tag})<#sep>; </#list>
<#if regel.keuze>
- ${t("regel.keuze")}: ${t("regel.keuze.uitleg")}
</#if>
- ${t("regelboek.casussen", (casussen[regel.id]![])?size)}<#list casussen[regel.id]![] as casus><#if casus?is_first>: </#if>`${casus.id}`<#sep>, </#list>

</#list>
</#list>
## ${t("bronnen")}

${t("bronnen.graad")}

<#list genoemd as bron>
- ${bron.tag}: ${woorden.bron(bron.tag)}<#if bron.adres??>, <#if bron.heeftLink()><${bron.adres}><#else>${bron.adres}</#if></#if> (${t("bronnen.gezien", woorden.of(bron.gezien))})
</#list>
