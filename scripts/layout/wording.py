"""Words to fill pages with; all names and facts are invented."""

from __future__ import annotations

TITLES = [
    "Veien videre for kystleia", "Slik ligger vi an", "Dette ber vi rådet ta stilling til", "Hva har vi lært så langt?",
    "Arbeidet går fremover, men ikke overalt", "Risiko og tiltak i høst", "Fra plan til drift",
    "Oversikt over leveranser", "Penger og folk", "Neste steg for samarbeidet",
]  # fmt: skip
NAMES = [
    "Isvarsling på vann", "Løypebasen", "Sykkelbillett", "Tidevannstavla", "Ferjekø", "Bregruppa", "Skogsvei 2030",
    "Åpne fyr", "Elvevakt", "Reinvarsel", "Brøytekart", "Turskilt", "Kaivakt", "Møteplassen", "Bølgevarsel",
    "Snømåling", "Havnelys", "Øyruta", "Fjellpost", "Vannprøver",
]  # fmt: skip
OWNERS = [
    "Skredkontoret", "Navnerådet", "Turveirådet", "Øykommunene", "Ferjeselskapet", "Fjellregisteret", "Kystrådet",
    "Havnevesenet på Ytterøya", "Elvedalen kommune", "Brevesenet",
]  # fmt: skip
NOTES = [
    "Prøvedrift fra påske", "Venter på tillatelse", "Kontrakten er underskrevet", "Måles på nytt i juni",
    "Mangler to ingeniører", "Ligger foran planen", "Må ses sammen med Kaivakt", "Ny frist settes i neste møte",
    "Avklares med eierne i høst", "Overført til linja",
]  # fmt: skip
LONG_NOTES = [
    "Grunnforholdene var dårligere enn ventet, og arbeidet må deles i to etapper.",
    "Rådet har bedt om en ny vurdering før det settes av mer penger.",
    "Alle kommunene har svart, og to av dem ønsker å vente til neste år.",
    "Utstyret er levert, men kan ikke tas i bruk før strømmen er lagt.",
]
BULLETS = [
    "Samle målingene på ett sted", "Følge opp kommunene som ikke har svart", "Avtale drift med havnevesenet",
    "Prøve løsningen på tre øyer", "Måle hvor mange som bruker tjenesten", "Lage en felles veileder før sommeren",
    "Rydde i gamle avtaler", "Spørre brukerne hva de savner", "Beskrive hvem som gjør hva",
    "Dele erfaringer hvert kvartal", "Legge frem et forslag om varig drift",
    "Sørge for at varslene når frem også uten dekning",
]  # fmt: skip
SENTENCES = [
    "Kystrådet har gått gjennom arbeidet og mener at det i hovedsak følger planen.",
    "I vinter ble flere av målerne ødelagt av is, og det har gjort tallene usikre.",
    "Det er likevel for tidlig å si om målet for året blir nådd.",
    "Kommunene melder at de bruker mindre tid på å svare enn før.",
    "For å få ned køen må det ansettes to personer til på Ytterøya.",
    "Brukerne er fornøyde, særlig de som bor lengst fra havna.",
    "Arbeidet med skiltene starter når snøen er borte.",
    "Rådet ønsker en bedre oversikt over hva som er lovet og når det skal være ferdig.",
    "Ferjeselskapet har sagt ja til å prøve ordningen i ett år.",
    "Etter det skal den vurderes på nytt sammen med eierne.",
    "Målingene viser at vannet er reinere enn for ti år siden.",
    "Samtidig øker trafikken i leia, og det gir flere farlige situasjoner.",
    "Gjennom høsten vil vi høre hva fylkene mener om forslaget.",
    "Et eget notat om kostnadene blir lagt frem i neste møte.",
    "Varslene kommer nå ut en halv time tidligere enn før.",
    "Årsaken er at alle stasjonene sender hvert femte minutt.",
]
NYNORSK = [
    "Rådet meiner at arbeidet går slik det skal.",
    "Kommunane har fått betre tid til å svare enn tidlegare.",
    "Målingane viser at vatnet er reinare enn for ti år sidan.",
    "Eit eige notat om kostnadene blir lagt fram i neste møte.",
    "Vi ventar framleis på svar frå to av øyane.",
    "Tenesta skal prøvast ut i eitt år før ho blir vurdert på nytt.",
]
CAPTIONS = ["Bilde: Kaia på Ytterøya en vinterdag", "Figur: Måler og mottaker ved Storåna"]
MONTHS = ["januar", "mars", "mai", "juni", "september", "november"]
