<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessLogScreen</name>
    <message numerus="yes">
        <source>The newest %n events; scroll down for older ones</source>
        <translation>
            <numerusform>The newest %n event; scroll down for older ones</numerusform>
            <numerusform>The newest %n events; scroll down for older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open queries…</source>
        <translation>
            <numerusform>%n open query…</numerusform>
            <numerusform>%n open queries…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessModel</name>
    <message numerus="yes">
        <source>%n in the list</source>
        <translation>
            <numerusform>%n in the list</numerusform>
            <numerusform>%n in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreachStepDialog</name>
    <message numerus="yes">
        <source>All %n who are left</source>
        <translation>
            <numerusform>The one who is left</numerusform>
            <numerusform>All %n who are left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreachesDialog</name>
    <message numerus="yes">
        <source>%n letters are made. The program sends nothing: once they are sent, write it down.</source>
        <translation>
            <numerusform>%n letter is made. The program sends nothing: once it is sent, write it down.</numerusform>
            <numerusform>%n letters are made. The program sends nothing: once they are sent, write it down.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message numerus="yes">
        <source>%n photo(s) of {name} are taken and not kept. They are nowhere else.</source>
        <translation>
            <numerusform>%n photo of {name} is taken and not kept. It is nowhere else.</numerusform>
            <numerusform>%n photos of {name} are taken and not kept. They are nowhere else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n photo(s) for {name}</source>
        <translation>
            <numerusform>Keep %n photo for {name}</numerusform>
            <numerusform>Keep %n photos for {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are in the journal</source>
        <translation>
            <numerusform>%n photo is in the journal</numerusform>
            <numerusform>%n photos are in the journal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesBack</name>
    <message numerus="yes">
        <source>%n copy(s) left the clinic on this consent</source>
        <translation>
            <numerusform>%n copy left the clinic on this consent</numerusform>
            <numerusform>%n copies left the clinic on this consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to call back</source>
        <translation>
            <numerusform>%n of them to call back</numerusform>
            <numerusform>%n of them to call back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message numerus="yes">
        <source>%n photo(s), {form}, fingerprint {hash}…</source>
        <translation>
            <numerusform>%n photo, {form}, fingerprint {hash}…</numerusform>
            <numerusform>%n photos, {form}, fingerprint {hash}…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageStripe</name>
    <message numerus="yes">
        <source>%n records of this journal cannot be read. The rest can, and nothing can be written.</source>
        <translation>
            <numerusform>%n record of this journal cannot be read. The rest can, and nothing can be written.</numerusform>
            <numerusform>%n records of this journal cannot be read. The rest can, and nothing can be written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftStripe</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatePanel</name>
    <message numerus="yes">
        <source>{title}, and %n more</source>
        <translation>
            <numerusform>{title}, and %n more</numerusform>
            <numerusform>{title}, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message numerus="yes">
        <source>%n things to put right</source>
        <translation>
            <numerusform>%n thing to put right</numerusform>
            <numerusform>%n things to put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDocumentPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) after it</source>
        <translation>
            <numerusform>%n more file after it</numerusform>
            <numerusform>%n more files after it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that the journal now holds</source>
        <translation>
            <numerusform>Delete %n file that the journal now holds</numerusform>
            <numerusform>Delete %n files that the journal now holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in the journal</source>
        <translation>
            <numerusform>%n document is in the journal</numerusform>
            <numerusform>%n documents are in the journal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPicker</name>
    <message numerus="yes">
        <source>%n picture(s) in “{folder}”</source>
        <translation>
            <numerusform>%n picture in “{folder}”</numerusform>
            <numerusform>%n pictures in “{folder}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n picture(s), {names}</source>
        <translation>
            <numerusform>{day}: %n picture, {names}</numerusform>
            <numerusform>{day}: %n pictures, {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} and before: %n picture(s)</source>
        <translation>
            <numerusform>{day} and before: %n picture</numerusform>
            <numerusform>{day} and before: %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) are no pictures and stay</source>
        <translation>
            <numerusform>%n other file is no picture and stays</numerusform>
            <numerusform>%n other files are no pictures and stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) so far</source>
        <translation>
            <numerusform>%n picture so far</numerusform>
            <numerusform>%n pictures so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n picture(s)</source>
        <translation>
            <numerusform>Look at %n picture</numerusform>
            <numerusform>Look at %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message numerus="yes">
        <source>%n to do first</source>
        <translation>
            <numerusform>%n to do first</numerusform>
            <numerusform>%n to do first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ready, with a reason for %n warnings</source>
        <translation>
            <numerusform>Ready, with a reason for %n warning</numerusform>
            <numerusform>Ready, with a reason for %n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Take in %n appointments</source>
        <translation>
            <numerusform>Take in %n appointment</numerusform>
            <numerusform>Take in %n appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message numerus="yes">
        <source>%n more follow once these are judged.</source>
        <translation>
            <numerusform>%n more follows once these are judged.</numerusform>
            <numerusform>%n more follow once these are judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing keeps it any more; %n records would go.</source>
        <translation>
            <numerusform>nothing keeps it any more; %n record would go.</numerusform>
            <numerusform>nothing keeps it any more; %n records would go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places that name this person are not judged or not corrected.</source>
        <translation>
            <numerusform>%n place that names this person is not judged or not corrected.</numerusform>
            <numerusform>%n places that name this person are not judged or not corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message numerus="yes">
        <source>Could read: names, numbers and contact data of all %n patients.</source>
        <translation>
            <numerusform>Could read: name, number and contact data of %n patient.</numerusform>
            <numerusform>Could read: names, numbers and contact data of all %n patients.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened: %n patients, below.</source>
        <translation>
            <numerusform>Opened: %n patient, below.</numerusform>
            <numerusform>Opened: %n patients, below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogReviewDialog</name>
    <message numerus="yes">
        <source>%n of your own looks are left to somebody else.</source>
        <translation>
            <numerusform>%n of your own looks is left to somebody else.</numerusform>
            <numerusform>%n of your own looks are left to somebody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotsPanel</name>
    <message numerus="yes">
        <source>%n pack(s) received</source>
        <translation>
            <numerusform>%n pack received</numerusform>
            <numerusform>%n packs received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) may be of this lot as well</source>
        <translation>
            <numerusform>%n line may be of this lot as well</numerusform>
            <numerusform>%n lines may be of this lot as well</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapSection</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapTotals</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a dose</source>
        <translation>
            <numerusform>%n without a dose</numerusform>
            <numerusform>%n without a dose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not used now</source>
        <translation>
            <numerusform>%n not used now</numerusform>
            <numerusform>%n not used now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message numerus="yes">
        <source>%n places name this person.</source>
        <translation>
            <numerusform>%n place names this person.</numerusform>
            <numerusform>%n places name this person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenVialDialog</name>
    <message numerus="yes">
        <source>May be used for %n hour(s)</source>
        <translation>
            <numerusform>May be used for %n hour</numerusform>
            <numerusform>May be used for %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackPanel</name>
    <message numerus="yes">
        <source>%n sentences that the program says of rules</source>
        <translation>
            <numerusform>%n sentence that the program says of rules</numerusform>
            <numerusform>%n sentences that the program says of rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadlines, holidays or grounds of refusal</source>
        <translation>
            <numerusform>%n deadline, holiday or ground of refusal</numerusform>
            <numerusform>%n deadlines, holidays or grounds of refusal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all listed on the screen behind</source>
        <translation>
            <numerusform>… and %n more, all listed on the screen behind</numerusform>
            <numerusform>… and %n more, all listed on the screen behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message numerus="yes">
        <source>%n pages of the paper</source>
        <translation>
            <numerusform>%n page of the paper</numerusform>
            <numerusform>%n pages of the paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages, to be seen at the left</source>
        <translation>
            <numerusform>%n page, to be seen at the left</numerusform>
            <numerusform>%n pages, to be seen at the left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperStripe</name>
    <message numerus="yes">
        <source>%n filed papers wait to be taken in</source>
        <translation>
            <numerusform>%n filed paper waits to be taken in</numerusform>
            <numerusform>%n filed papers wait to be taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatientFinder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleScreen</name>
    <message numerus="yes">
        <source>%n unsigned drafts stay behind.</source>
        <translation>
            <numerusform>%n unsigned draft stays behind.</numerusform>
            <numerusform>%n unsigned drafts stay behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoImportPage</name>
    <message numerus="yes">
        <source>Keep %n photo(s) for {name}</source>
        <translation>
            <numerusform>Keep %n photo for {name}</numerusform>
            <numerusform>Keep %n photos for {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) more than can be taken in at once: take them in next</source>
        <translation>
            <numerusform>%n picture more than can be taken in at once: take it in next</numerusform>
            <numerusform>%n pictures more than can be taken in at once: take them in next</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are in the journal</source>
        <translation>
            <numerusform>%n photo is in the journal</numerusform>
            <numerusform>%n photos are in the journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in, see below</source>
        <translation>
            <numerusform>%n could not be taken in, see below</numerusform>
            <numerusform>%n could not be taken in, see below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are not taken in yet</source>
        <translation>
            <numerusform>%n is not taken in yet</numerusform>
            <numerusform>%n are not taken in yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoseList</name>
    <message numerus="yes">
        <source>%n photo(s) taken</source>
        <translation>
            <numerusform>%n photo taken</numerusform>
            <numerusform>%n photos taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsPanel</name>
    <message numerus="yes">
        <source>Opened, it may be used for %n hour(s)</source>
        <translation>
            <numerusform>Opened, it may be used for %n hour</numerusform>
            <numerusform>Opened, it may be used for %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallScreen</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treatment(s)</source>
        <translation>
            <numerusform>%n treatment</numerusform>
            <numerusform>%n treatments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer naming the lot after a correction</source>
        <translation>
            <numerusform>%n of them no longer naming the lot after a correction</numerusform>
            <numerusform>%n of them no longer naming the lot after a correction</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatPlan</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleReviewDialog</name>
    <message numerus="yes">
        <source>%n treatments</source>
        <translation>
            <numerusform>%n treatment</numerusform>
            <numerusform>%n treatments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people left to say it of: then the review can be signed.</source>
        <translation>
            <numerusform>%n person left to say it of: then the review can be signed.</numerusform>
            <numerusform>%n people left to say it of: then the review can be signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondLooks</name>
    <message numerus="yes">
        <source>%n patients&apos; consents on paper wait for you as the second person</source>
        <translation>
            <numerusform>%n patient&apos;s consent on paper waits for you as the second person</numerusform>
            <numerusform>%n patients&apos; consents on paper wait for you as the second person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>Locks in %n seconds</source>
        <translation>
            <numerusform>Locks in %n second</numerusform>
            <numerusform>Locks in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message numerus="yes">
        <source>Try again in %n seconds</source>
        <translation>
            <numerusform>Try again in %n second</numerusform>
            <numerusform>Try again in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceReport</name>
    <message numerus="yes">
        <source>%n file(s) are deleted; that is written in the journal</source>
        <translation>
            <numerusform>%n file is deleted; that is written in the journal</numerusform>
            <numerusform>%n files are deleted; that is written in the journal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that the journal holds to the byte still lie there</source>
        <translation>
            <numerusform>%n file that the journal holds to the byte still lies there</numerusform>
            <numerusform>%n files that the journal holds to the byte still lie there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were not taken in and stay there</source>
        <translation>
            <numerusform>%n picture was not taken in and stays there</numerusform>
            <numerusform>%n pictures were not taken in and stay there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) that the journal now holds</source>
        <translation>
            <numerusform>Delete %n file that the journal now holds</numerusform>
            <numerusform>Delete %n files that the journal now holds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message numerus="yes">
        <source>Shorten the text by %n characters</source>
        <translation>
            <numerusform>Shorten the text by %n character</numerusform>
            <numerusform>Shorten the text by %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Room for %n more characters</source>
        <translation>
            <numerusform>Room for %n more character</numerusform>
            <numerusform>Room for %n more characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This was not pasted: it has %n characters, far more than fit here</source>
        <translation>
            <numerusform>This was not pasted: it has %n character, far more than fit here</numerusform>
            <numerusform>This was not pasted: it has %n characters, far more than fit here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToInformList</name>
    <message numerus="yes">
        <source>To inform: %n patients have an older privacy notice or none</source>
        <translation>
            <numerusform>To inform: %n patient has an older privacy notice or none</numerusform>
            <numerusform>To inform: %n patients have an older privacy notice or none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To inform: at least %n patients have an older privacy notice or none</source>
        <translation>
            <numerusform>To inform: at least %n patient has an older privacy notice or none</numerusform>
            <numerusform>To inform: at least %n patients have an older privacy notice or none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToTakeDownList</name>
    <message numerus="yes">
        <source>To take down: %n patients took back a consent, and something is left to do</source>
        <translation>
            <numerusform>To take down: %n patient took back a consent, and something is left to do</numerusform>
            <numerusform>To take down: %n patients took back a consent, and something is left to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>Past days are kept for %n days…</source>
        <translation>
            <numerusform>Past days are kept for %n day…</numerusform>
            <numerusform>Past days are kept for %n days…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were refused</source>
        <translation>
            <numerusform>%n line was refused</numerusform>
            <numerusform>%n lines were refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreatmentFields</name>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithdrawPage</name>
    <message numerus="yes">
        <source>%n copy(s) of photos left the clinic on it and are then to be called back</source>
        <translation>
            <numerusform>%n copy of photos left the clinic on it and is then to be called back</numerusform>
            <numerusform>%n copies of photos left the clinic on it and are then to be called back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Hours</name>
    <message numerus="yes">
        <source>%n hours over</source>
        <translation>
            <numerusform>%n hour over</numerusform>
            <numerusform>%n hours over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
</context>
</TS>
