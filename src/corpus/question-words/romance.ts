/** Words of questions in the Romance languages; see `index.ts`. */
export const ROMANCE: Readonly<Record<string, string>> = {
  fr: `
    que quoi qui quel quelle quels quelles où quand pourquoi comment combien est sont était étaient a ont avait sera peut doit
    le la les un une des du de d l au aux en dans sur sous avec pour par chez vers après avant contre entre pendant et ou ne
    pas n' ce cette ces il elle ils elles on se son sa ses leur leurs y plus t-il t-elle dit proposé offert décidé passé
    président gouvernement nouveau nouvelle année hier premier première été fait ont-ils a-t-il a-t-elle est-ce qu'est-ce
    qu'a-t-on je tu nous vous me te moi toi lui eux m s t c j qu jusqu lorsqu puisqu aujourd hui quelqu d' l' celui celle ceux
    celles ceci cela ça mon ton mes tes notre votre nos vos tout tous toute toutes autre autres aucun aucune rien personne
    quelque quelques chaque même plusieurs lequel laquelle lesquels desquels duquel auquel dont depuis jusque lors selon
    malgré sauf sans parmi près devant derrière dehors car donc mais si comme lorsque puisque alors encore déjà maintenant
    demain bientôt toujours jamais aussi seulement très trop peu moins mieux bien mal ici là oui non suis es sommes êtes soit
    fut furent seront serait seraient avons avez ai as eu aura auront aurait fais faire faut fallait vont va vais allé aller
    vient viennent venu peuvent pouvait doivent devrait veut veulent voulait sait dire disent disait pense pensent déclaré
    annoncé demandé expliqué explique dis donne montre trouve cherche compare cite liste raconte résume nouvelles infos
    actualités dernières derniers dernière dernier prochain prochaine prix coûte coût pays gens morts mort tué tués blessés
    arrêté accord élection élections guerre ministre ministres sanctions sanction grève manifestation résultat résultats gagné
    vote voté votent propose commence commencé finit rencontré rencontre sommet visite deux trois ans an mois semaine cité
    déclaration déclarations propos article à est-il est-elle sont-ils ont-elles a-t-on y-a-t-il quel-que font-ils fait-il
    peut-on qu'il qu'elle d'un d'une c'est n'est n'a s'est aide attaque attaques attentat explosion bombe inondation
    inondations séisme incendie feu accident commerce impôt impôts gaz pétrole électricité énergie blé céréales troupes armée
    soldats chars armes missiles budget frontière discours tribunal procès juge loi police santé hôpital vaccin école
    agriculteurs ouvriers réfugiés victimes économie banque argent salaire parlement parti entreprise ville route train avion
    pont météo match football soutien adhésion position rôle crise dirigeant paix trêve interdiction conflit exportations
    importations climat négociations réforme droit état vint alla donné donnent trouvé perdu quitté resté vit vivent travaille
    travaillent paie payé paye achète acheté vend vendu construit ouvre ouvert ferme fermé arrête dirige mène refuse refusé
    accepte accepté signe signé soutient critique nie confirme démissionne démissionné condamné annonce grand grande petit
    petite bon bonne mauvais jeune long longue court haut bas public publique national européen européenne international
    militaire politique économique homme femme femmes hommes enfant enfants famille ami équipe groupe lieu partie fin raison
    façon question réponse nom nombre jour nuit soir monde vie travail maison rue livre film chanson musique meilleur ancien
    ancienne futur reçu obtenu pris mis croire savoir voudrais
  `,
  es: `
    qué que quién quiénes dónde cuándo cómo cuál cuáles cuánto cuántos cuántas cuánta por para es son era fue fueron ha han
    había hay será puede debe el la los las un una unos de del al en con sin sobre contra entre desde hasta durante después
    antes y o no se su sus lo le ya más dijo ofreció propuso decidió pasó ocurrió presidente gobierno nuevo nueva año hoy ayer
    primer primera está están esta este hizo yo tú él ella nosotros ellos ellas me te nos os mi tu mis cuyo adónde hacia según
    mediante pero sino aunque porque si cuando donde como muy también sólo solo todavía ahora mañana siempre nunca nada nadie
    algo alguien todo todos toda todas otro otra otros otras estos esa ese eso esto aquel mismo cada tiene tienen hubo ser
    estar estaba serían va van viene pueden quiere dice dicen dime explica muestra busca compara noticias últimas último
    precio cuesta países gente muertos murió mató acuerdo elecciones guerra ministro sanciones huelga resultado resultados
    ganó votó votaron dos tres años
  `,
  it: `
    che cosa chi dove quando perché come quale quali quanto quanti quante quanta è sono era fu ha hanno aveva sarà può deve il
    lo la i gli le un uno una di del della dei delle degli a al alla ai alle in nel nella con su sul per tra fra contro dopo
    prima durante e o non si suo sua loro più detto disse offerto offrì proposto deciso successo presidente governo nuovo
    nuova anno oggi ieri primo ci stato stata io tu lui lei noi voi mi ti vi me te mio tuo cui fino verso secondo mediante ma
    però anche se poiché mentre molto ancora adesso domani sempre mai niente nulla nessuno qualcosa qualcuno tutto tutti tutta
    tutte altro altra altri questo questa questi quello quella stesso ogni c'è essere stati erano va vanno viene possono vuole
    dice dicono spiega mostra cerca confronta notizie ultime ultimo prezzo costa paesi gente morti morto ucciso accordo
    elezioni guerra ministro sanzioni sciopero risultato risultati vinto votato due tre anni sulla dalla nell dell all sull
    dall l un' cos'è
  `,
  pt: `
    o que quem onde quando como qual quais quanto quantos quantas porque porquê por é são era foi foram tem têm tinha há será
    pode deve os a as um uma de do da dos das ao à em no na nos nas com sem sobre contra entre desde até durante depois antes
    e ou não se seu sua seus mais disse ofereceu propôs decidiu aconteceu presidente governo novo nova ano hoje ontem primeiro
    está eu tu ele ela nós eles elas me te lhe meu minha cujo aonde para perante segundo mas porém embora muito também só
    ainda agora amanhã sempre nunca nada ninguém algo alguém tudo todo todos toda todas outro outra outros este esta estes
    esse essa isso isto aquele mesmo cada houve ser estar estava estão vai vão vem podem quer diz dizem explica mostra procura
    compara notícias últimas último preço custa países gente mortos morreu matou acordo eleições guerra ministro sanções greve
    resultado resultados ganhou votou votaram dois três anos pelo pela num numa
  `,
  ro: `
    ce cine unde când de cum care cât câți câte al a ale este sunt era fost au are avea va poate trebuie în pe la cu fără din
    despre pentru prin între contra după înainte și sau nu se își lui ei lor mai spus oferit propus decis întâmplat președinte
    președintele guvernul nou nouă an azi ieri primul o un unei unui că să eu tu el ea noi voi ele mă te cui cărui câtă până
    spre conform dar însă deși fiindcă dacă foarte încă acum mâine mereu niciodată nimic nimeni ceva cineva tot toți toată
    toate alt altă acest această aceste acel același fiecare avut fi erau merge vine pot vrea spune spun zis explică arată
    caută compară știri ultimele preț costă țări oameni morți murit ucis acord alegeri război ministru sancțiuni grevă
    rezultat câștigat votat doi trei ani
  `,
};
