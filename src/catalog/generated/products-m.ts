// Made by scripts/catalog.js from Microsoft's list of product names and service plans: do not edit.
// SKU id|workloads that its plans give (one letter each)|part number|display name|former names where there are any
export const SKUS = `
b17653a4-2443-4e8c-a550-18249dda78bb||M365EDU_A1|Microsoft 365 A1
c07395e9-4cec-4b3e-9f63-f6933efbb6c2||MICROSOFT_365_A1_FOR_DEVICES_FAC|Microsoft 365 A1 for devices for faculty
e8b07ce3-b6f2-42dd-b22e-1dd3cda1c103||MICROSOFT_365_A1_FOR_DEVICES_STU|Microsoft 365 A1 for devices for students
1aa94593-ca12-4254-a738-81a5972958e8|ESTKY|M365EDU_A3_STUUSEBNFT_RPA1|Microsoft 365 A3 - Unattended License for students use benefit
32a0e471-8a27-4167-b24f-941559912425||Microsoft 365 A3 Suite features for faculty|Microsoft 365 A3 Suite features for faculty
4b590615-0888-425a-a965-b3bf7789848d|ESTKYA|M365EDU_A3_FACULTY|Microsoft 365 A3 for Faculty
7cfd9a2b-e110-4c39-bf20-c6a3f36a3121|ESTKYA|M365EDU_A3_STUDENT|Microsoft 365 A3 for Students
18250162-5d87-4436-a834-d795c15c80f3|ESTKYA|M365EDU_A3_STUUSEBNFT|Microsoft 365 A3 for students use benefit|Microsoft 365 A3 for Students use benefits
9b8fe788-6174-4c4e-983b-3330c93ec278||M365_A5_SUITE_COMPONENTS_FACULTY|Microsoft 365 A5 Suite features for faculty
46c119d4-0379-4a9d-85e4-97c66d3f909e|ESTKYA|M365EDU_A5_STUDENT|Microsoft 365 A5 for Students
e97c048c-37a4-45fb-ab50-922fbf07a370|ESTKYA|M365EDU_A5_FACULTY|Microsoft 365 A5 for faculty
31d57bc7-3a05-4867-ab53-97a17835a411|ESTKYA|M365EDU_A5_STUUSEBNFT|Microsoft 365 A5 for students use benefit|Microsoft 365 A5 Student use benefits
65200ac3-f927-4407-a3d5-c63562dff461|ESTKYA|M365EDU_A5_NOPSTNCONF_FACULTY|Microsoft 365 A5 without Audio Conferencing for Faculty
a25c01ce-bab1-47e9-a6d0-ebe939b99ff9|ESTKYA|M365EDU_A5_NOPSTNCONF_STUDENT|Microsoft 365 A5 without Audio Conferencing for Students
81441ae1-0b31-4185-a6c0-32b6b84d419f|ESTKYA|M365EDU_A5_NOPSTNCONF_STUUSEBNFT|Microsoft 365 A5 without Audio Conferencing for students use benefit
cdd28e44-67e3-425e-be4c-737fab2899d3|SA|O365_BUSINESS|Microsoft 365 Apps for Business
b214fe43-f5a3-4703-beeb-fa97188220fc|SA|SMB_BUSINESS|Microsoft 365 Apps for Business
c2273bd0-dff7-4215-9ef5-2c7bcfb06425|SA|OFFICESUBSCRIPTION|Microsoft 365 Apps for Enterprise
12b8c807-2e20-48fc-b453-542b6ee9d171|SA|OFFICESUBSCRIPTION_FACULTY|Microsoft 365 Apps for Faculty
c32f9321-a627-406d-a114-1f9c81aaafac|SA|OFFICESUBSCRIPTION_STUDENT|Microsoft 365 Apps for Students
ea4c5ec8-50e3-4193-89b9-50da5bd4cdc7||OFFICE_PROPLUS_DEVICE1|Microsoft 365 Apps for enterprise (device)
0c266dff-15dd-4b49-8397-2bb16070ed52||MCOMEETADV|Microsoft 365 Audio Conferencing
170ba00c-38b2-468c-a756-24c05037160a||MCOACBYOT_AR_GCCHIGH_USGOV_GCCHIGH|Microsoft 365 Audio Conferencing - GCCHigh Tenant (AR)_USGOV_GCCHIGH
df9561a4-4969-4e6a-8e73-c601b68ec077||MCOMEETACPEA|Microsoft 365 Audio Conferencing Pay-Per-Minute - EA
2d3091c7-0712-488b-b3d8-6b97bde6a1f5||MCOMEETADV_GOV|Microsoft 365 Audio Conferencing for GCC
c2cda955-3359-44e5-989f-852ca0cfa02f||MCOMEETADV_FACULTY|Microsoft 365 Audio Conferencing for faculty
4dee1f32-0808-4fd2-a2ed-fdd575e3a45f||MCOMEETADV_USGOV_GCCHIGH|Microsoft 365 Audio Conferencing_USGOV_GCCHIGH
3b555118-da6a-4418-894f-7df1e2096870|ESTKY|O365_BUSINESS_ESSENTIALS|Microsoft 365 Business Basic
dab7782a-93b1-4074-8bb1-0e61318bea0b|ESTKY|SMB_BUSINESS_ESSENTIALS|Microsoft 365 Business Basic
21502a13-c8dc-4744-be9c-177fd9d2eafc|ESKY|Microsoft_365_Business_Basic_(no Teams)|Microsoft 365 Business Basic (no Teams)
b1f3042b-a390-4b56-ab61-b88e7e767a97|ESKY|Microsoft_365_Business_Basic_EEA_(no_Teams)|Microsoft 365 Business Basic EEA (no Teams)
cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46|ESTKYA|SPB|Microsoft 365 Business Premium
00e1ec7b-e4a3-40d1-9441-b69b597ab222|ESKYA|Microsoft_365_ Business_ Premium_(no Teams)|Microsoft 365 Business Premium (no Teams)
24c35284-d768-4e53-84d9-b7ae73dddf69|ESTKYA|Microsoft_365_Business_Premium_Donation_(Non_Profit_Pricing)|Microsoft 365 Business Premium Donation
a3f586b6-8cce-4d9b-99d6-55238397f77a|ESKYA|Office_365_w/o_Teams_Bundle_Business_Premium|Microsoft 365 Business Premium EEA (no Teams)
f245ecc8-75af-4f8e-b61f-27d8114de5f3|ESTKYA|O365_BUSINESS_PREMIUM|Microsoft 365 Business Standard
5a1c7b8d-0739-4ca8-bf69-ec87e69133ac|ESKYA|MICROSOFT_365_BUSINESS_STANDARD_NO_TEAMS|Microsoft 365 Business Standard (no Teams)
ac5cef5d-921b-4f97-9ef3-c99076e5470f|ESTKYA|SMB_BUSINESS_PREMIUM|Microsoft 365 Business Standard - Prepaid Legacy
ffa3a2a0-3820-462a-aa81-8a4d741f0cba|ESKYA|Microsoft_365_Business_Standard_EEA_(no_Teams)|Microsoft 365 Business Standard EEA (no Teams)
c1f79c29-5d7a-4bec-a2c1-1a76774864c0|ESKYA|Office_365_w/o_Teams_Bundle_Business_Standard|Microsoft 365 Business Standard EEA (no Teams)
a6051f20-9cbc-47d2-930d-419183bf6cf1||BUSINESS_VOICE_MED2|Microsoft 365 Business Voice
e5a17adf-8f0d-4b57-bc14-d331235f9307||BUSINESS_VOICE|Microsoft 365 Business Voice (UK
08d7bce8-6e16-490e-89db-1d508e5e9609||BUSINESS_VOICE_MED2_TELCO|Microsoft 365 Business Voice (US)
d52db95a-5ecb-46b6-beb0-190ab5cda4a8||BUSINESS_VOICE_DIRECTROUTING|Microsoft 365 Business Voice (without Calling Plan)
8330dae3-d349-44f7-9cad-1b23c64baabe||BUSINESS_VOICE_DIRECTROUTING_MED|Microsoft 365 Business Voice (without Calling Plan) for US
ad9c22b3-52d7-4e7e-973c-88121ea96436|C|Microsoft_365_Copilot_EDU|Microsoft 365 Copilot (Education Faculty)
7792674b-fa0c-4af5-b2a1-a15239f933b6||Microsoft_Copilot_for_Finance_trial|Microsoft 365 Copilot for Finance (Preview)
15f2e9fc-b782-4f73-bf51-81d8b7fff6f4|C|Microsoft_Copilot_for_Sales|Microsoft 365 Copilot for Sales
11dee6af-eca8-419f-8061-6864517c1875||MCOPSTN_5|Microsoft 365 Domestic Calling Plan (120 min)
d13e9d1b-316a-4946-98c6-362c97a4fdfe||MCOPSTN5_US|Microsoft 365 Domestic Calling Plan (120 minutes) - US
05e9a617-0261-4cee-bb44-138d3ef5d965|ESTKYA|SPE_E3|Microsoft 365 E3
0c21030a-7e60-4ec7-9a0f-0042e0e0211a|ESTKYA|Microsoft_365_E3|Microsoft 365 E3 (500 seats min)_HUB
dcf0408c-aaec-446c-afd4-43e3683943ea|ESKYA|Microsoft_365_E3_(no_Teams)|Microsoft 365 E3 (no Teams)
c2ac2ee4-9bb1-47e4-8541-d689c7e83371|ESTKY|SPE_E3_RPA1|Microsoft 365 E3 - Unattended License
c2fe850d-fbbb-4858-b67d-bd0c6e746da3|ESKYA|O365_w/o Teams Bundle_M3|Microsoft 365 E3 EEA (no Teams)
602e6573-55a3-46b1-a1a0-cc267991501a|SKY|O365_w/o Teams Bundle_M3_(500_seats_min)_HUB|Microsoft 365 E3 EEA (no Teams) (500 seats min)_HUB
a23dbafb-3396-48b3-ad9c-a304fe206043|ESKY|Microsoft_365_E3_EEA_(no_Teams)_Unattended_License|Microsoft 365 E3 EEA (no Teams) - Unattended License
f5b15d67-b99e-406b-90f1-308452f94de6||Microsoft_365_E3_Extra_Features|Microsoft 365 E3 Extra Features
d61d61cc-f992-433f-a577-5bd016037eeb|ESTKA|SPE_E3_USGOV_DOD|Microsoft 365 E3_USGOV_DOD
ca9d1dd9-dfe9-4fef-b97c-9bc1ea3c3658|ESTKA|SPE_E3_USGOV_GCCHIGH|Microsoft 365 E3_USGOV_GCCHIGH
06ebc4ee-1bb5-47dd-8120-11324bc54e06|ESTKYA|SPE_E5|Microsoft 365 E5
db684ac5-c0e7-4f92-8284-ef9ebde75d33|ESTKYA|Microsoft_365_E5|Microsoft 365 E5 (500 seats min)_HUB
18a4bd3f-0b5b-4887-b04f-61dd0ee15f5e|ESKYA|Microsoft_365_E5_(no_Teams)|Microsoft 365 E5 (no Teams)
184efa21-98c3-4e5d-95ab-d07053a96e67||INFORMATION_PROTECTION_COMPLIANCE|Microsoft 365 E5 Compliance
c42b9cae-ea4f-4ab7-9717-81576235ccac|ESTKYA|DEVELOPERPACK_E5|Microsoft 365 E5 Developer (without Windows and Audio Conferencing)
3271cf8e-2be5-4a09-a549-70fd05baaa17|ESKYA|O365_w/o_Teams_Bundle_M5|Microsoft 365 E5 EEA (no Teams)
1e988bf3-8b7c-4731-bec0-4e2a2946600c|ESKYA|O365_w/o_Teams_Bundle_M5_(500_seats_min)_HUB|Microsoft 365 E5 EEA (no Teams) (500 seats min)_HUB
6ee4114a-9b2d-4577-9e7a-49fa43d222d3|ESKYA|Microsoft_365_E5_EEA_(no_Teams)_with_Calling_Minutes|Microsoft 365 E5 EEA (no Teams) with Calling Minutes
90277bc7-a6fe-4181-99d8-712b08b8d32b|ESKYA|Microsoft_365_E5_EEA_(no_Teams)_without_Audio_Conferencing|Microsoft 365 E5 EEA (no Teams) without Audio Conferencing
a640eead-25f6-4bec-97e3-23cfd382d7c2|ESKYA|Microsoft_365_E5_EEA_(no_Teams)_without_Audio_Conferencing_(500_seats_min)_HUB|Microsoft 365 E5 EEA (no Teams) without Audio Conferencing (500 seats min)_HUB
26124093-3d78-432b-b5dc-48bf992543d5||IDENTITY_THREAT_PROTECTION|Microsoft 365 E5 Security
44ac31e7-2999-4304-ad94-c948886741d4||IDENTITY_THREAT_PROTECTION_FOR_EMS_E5|Microsoft 365 E5 Security for EMS E5
99cc8282-2f74-4954-83b7-c6a9a1999067||M365_E5_SUITE_COMPONENTS|Microsoft 365 E5 Suite features
a91fc4e0-65e5-4266-aa76-4037509c1626|ESTKYA|SPE_E5_CALLINGMINUTES|Microsoft 365 E5 with Calling Minutes
cd2925a3-5076-4233-8931-638a8c94f773|ESTKYA|SPE_E5_NOPSTNCONF|Microsoft 365 E5 without Audio Conferencing
2113661c-6509-4034-98bb-9c47bd28d63c|ESTKYA|Microsoft_365_E5_without_Audio_Conferencing|Microsoft 365 E5 without Audio Conferencing (500 seats min)_HUB
4eb45c5b-0d19-4e33-b87c-adfc25268f20|ESTKA|SPE_E5_USGOV_GCCHIGH|Microsoft 365 E5_USGOV_GCCHIGH
9a18296a-025f-4e37-9ffa-30bf8d1ce775|ESTKYAC|MICROSOFT_365_E7|Microsoft 365 E7
44575883-256e-4a79-9da4-ebe9acabe2b2|STKY|M365_F1|Microsoft 365 F1
50f60901-3181-4b75-8a2c-4c8e4c1d5a72|ESTKY|M365_F1_COMM|Microsoft 365 F1
0666269f-b167-4c5b-a76f-fc574f2b1118|ESKY|Microsoft_365_F1_EEA_(no_Teams)|Microsoft 365 F1 EEA (no Teams)
66b55226-6b4f-492c-910c-a3b7a3c9d993|ESTKY|SPE_F1|Microsoft 365 F3
f7ee79a7-7aec-4ca4-9fb9-34d6b930ad87|ESTKY|Microsoft_365_F3_EEA_(no_Teams)|Microsoft 365 F3 EEA (no Teams)
2a914830-d700-444a-b73c-e3f31980d833|ESTK|M365_F1_GOV|Microsoft 365 F3 GCC
91de26be-adfa-4a3d-989e-9131cc23dda7||SPE_F5_COMP|Microsoft 365 F5 Compliance Add-on
9cfd6bc3-84cd-4274-8a21-8c7c41d6c350||SPE_F5_COMP_AR_D_USGOV_DOD|Microsoft 365 F5 Compliance Add-on AR (DOD)_USGOV_DOD
9f436c0e-fb32-424b-90be-6a9f2919d506||SPE_F5_COMP_AR_USGOV_GCCHIGH|Microsoft 365 F5 Compliance Add-on AR_USGOV_GCCHIGH
3f17cf90-67a2-4fdb-8587-37c1539507e1||SPE_F5_COMP_GCC|Microsoft 365 F5 Compliance Add-on GCC
32b47245-eb31-44fc-b945-a8b1576c439f||SPE_F5_SECCOMP|Microsoft 365 F5 Security + Compliance Add-on
67ffe999-d9ca-49e1-9d2c-03fb28aa7a48||SPE_F5_SEC|Microsoft 365 F5 Security Add-on
5c739a73-651d-4c2c-8a4e-fe4ba12253b0|ESTK|M365_G3_RPA1_GOV|Microsoft 365 G3 - Unattended License for GCC
e823ca47-49c4-46b3-b38d-ca11d5abe3d2|ESTKA|M365_G3_GOV|Microsoft 365 G3 GCC
e2be619b-b125-455f-8660-fb503e431a5d|ESTKA|M365_G5_GCC|Microsoft 365 GCC G5
b0f809d5-a662-4391-a5aa-136e9c565b9d|ESTKA|M365_G5_GOV|Microsoft 365 GCC G5 w/o WDATP/CAS Unified
9c0587f3-8665-4252-a8ad-b7a5ade57312||Microsoft365_Lighthouse|Microsoft 365 Lighthouse
2347355b-4e81-41a4-9c22-55057a399791||M365_SECURITY_COMPLIANCE_FOR_FLW|Microsoft 365 Security and Compliance for Firstline Workers
cb2020b1-d8f6-41c0-9acd-8ff3d6d7831b||MFA_STANDALONE|Microsoft Azure Multi-Factor Authentication
726a0894-2c77-4d65-99da-9775ef05aad1||MICROSOFT_BUSINESS_CENTER|Microsoft Business Center
df845ce7-05f9-4894-b5f2-11bbfbcfd2b6||ADALLOM_STANDALONE|Microsoft Cloud App Security
556640c0-53ea-4773-907d-29c55332983f||Microsoft_Cloud_for_Sustainability_vTrial|Microsoft Cloud for Sustainability vTrial
75564b9c-51e8-431c-b8fe-d472d5a545c8||Power_Virtual_Agents|Microsoft Copilot Studio
4b74a65c-8b4a-4fc8-9f6b-5177ed11ddfa||VIRTUAL_AGENT_USL|Microsoft Copilot Studio User License|Power Virtual Agent User License
f1de227b-f1bd-4959-bd80-b80547095e6d||VIRTUAL_AGENT_USL_GCC|Microsoft Copilot Studio User License for GCC|Power Virtual Agent User License for GCC
470845c0-6884-47e1-89d0-9d6244a77b44||VIRTUAL_AGENT_USL_AR_USGOV_GCCHIGH|Microsoft Copilot Studio User License for GCC High_USGOV_GCCHIGH
606b54a9-78d8-4298-ad8b-df6ef4481c80||CCIBOTS_PRIVPREV_VIRAL|Microsoft Copilot Studio Viral Trial|Power Virtual Agents Viral Trial
d7974fa0-ddd7-4899-9589-1ea04273aa26||Power_Virtual_Agents_for_GCC_GCC|Microsoft Copilot Studio for GCC
84ed7c30-3738-43a0-aa03-cf6c577d8dbb||Power_Virtual_Agents_USGOV_GCCHIGH|Microsoft Copilot Studio_USGOV_GCCHIGH
a809996b-059e-42e2-9866-db24b99a9782|C|M365_Copilot|Microsoft Copilot for Microsoft 365
639dec6b-bb19-468b-871c-c5c441c4b0cb|C|Microsoft_365_Copilot|Microsoft Copilot for Microsoft 365
1925967e-8013-495f-9644-c99f8b463748||TVM_Premium_Standalone|Microsoft Defender Vulnerability Management
ad7a56e0-6903-4d13-94f3-5ad491e78960||TVM_Premium_Add_on|Microsoft Defender Vulnerability Management Add-on
5e1e7702-a2b7-4360-8d07-2f515792896f||MDE_SMB|Microsoft Defender for Business
||Defender_for_Business_servers|Microsoft Defender for Business servers
111046dd-295b-4d6d-9724-d52ac90bd1f2||WIN_DEF_ATP|Microsoft Defender for Endpoint
e430a580-c37b-4d16-adba-d881d7cd0364||Microsoft_Defender_for_Endpoint_F2|Microsoft Defender for Endpoint F2
16a55f2f-ff35-4cd5-9146-fb784e3761a5||DEFENDER_ENDPOINT_P1|Microsoft Defender for Endpoint P1
bba890d4-7881-4584-8102-0c3fdfb739a7||DEFENDER_ENDPOINT_P1_EDU|Microsoft Defender for Endpoint P1 for EDU
b126b073-72db-4a9d-87a4-b17afe41d4ab||MDATP_XPLAT|Microsoft Defender for Endpoint P2_XPLAT
509e8ab6-0274-4cda-bcbd-bd164fd562c4||MDATP_Server|Microsoft Defender for Endpoint Server
98defdf7-f6c1-44f5-a1f6-943b6764e7a5||ATA|Microsoft Defender for Identity
4ef96642-f096-40de-a3e9-d83fb2f90211||ATP_ENTERPRISE|Microsoft Defender for Office 365 (Plan 1)
26ad4b5c-b686-462e-84b9-d7c22b46837f||ATP_ENTERPRISE_FACULTY|Microsoft Defender for Office 365 (Plan 1) Faculty
d0d1ca43-b81a-4f51-81e5-a5b1ad7bb005||ATP_ENTERPRISE_GOV|Microsoft Defender for Office 365 (Plan 1) GCC
917fb2b4-f71c-43a1-8edc-75532b554bb5||ATP_ENTERPRISE_STUDENT|Microsoft Defender for Office 365 (Plan 1) Student
a237b6d8-572e-4839-bffd-7786d32a5d0e||ATP_ENTERPRISE_STUDENTS_USE_BENEFIT|Microsoft Defender for Office 365 (Plan 1) Student use benefit
550f19ba-f323-4a7d-a8d2-8971b0d9ea85||ATP_ENTERPRISE_USGOV_GCCHIGH|Microsoft Defender for Office 365 (Plan 1)_USGOV_GCCHIGH
3dd6cf57-d688-4eed-ba52-9e40b5468c3e||THREAT_INTELLIGENCE|Microsoft Defender for Office 365 (Plan 2)
56a59ffb-9df1-421b-9e61-8b568583474d||THREAT_INTELLIGENCE_GOV|Microsoft Defender for Office 365 (Plan 2) GCC
fcecd1f9-a91e-488d-a918-a96cdb6ce2b0||AX7_USER_TRIAL|Microsoft Dynamics AX7 User Trial
d17b27af-3f49-4822-99f9-56a661538792||CRMSTANDARD|Microsoft Dynamics CRM Online
906af65a-2970-46d5-9b58-4e9aa50f0657||CRMPLAN2|Microsoft Dynamics CRM Online Basic
3856cd1b-8033-458e-8d0f-9909ec6e6e6d||CRMPLAN2_GCC|Microsoft Dynamics CRM Online Basic for Government
ba051a1a-4c3d-4ccd-9890-6fa6a4e696e7||CRMSTANDARD_GCC|Microsoft Dynamics CRM Online for Government
2b9c8e7c-319c-43a2-a2a0-48c5c6161de7||AAD_BASIC|Microsoft Entra ID Basic
cf6b0d46-4093-4546-a0ab-0b1546dcc10e||Microsoft_Entra_ID_Governance|Microsoft Entra ID Governance
078d2b04-f1bd-4111-bbd4-b4b1b354cef4||AAD_PREMIUM|Microsoft Entra ID P1
30fc3c36-5a95-4956-ba57-c09c2a600bb9||AAD_PREMIUM_FACULTY|Microsoft Entra ID P1 for Faculty
de597797-22fb-4d65-a9fe-b7dbe8893914||AAD_PREMIUM_USGOV_GCCHIGH|Microsoft Entra ID P1_USGOV_GCCHIGH
84a661c4-e949-4bd2-a560-ed7766fcaf2b||AAD_PREMIUM_P2|Microsoft Entra ID P2
2ef3064c-c95c-426c-96dd-9ffeaa2f2c37||Microsoft_Entra_Suite_Step_Up_for_Microsoft_Entra_ID_P2|Microsoft Entra Suite Add-on for Microsoft Entra ID P2
52cdf00e-8303-4223-a749-ff69a13e2dd0||Workload_Identities_P2|Microsoft Entra Workload ID
a403ebcc-fae0-4ca2-8c8c-7a907fd6c235||POWER_BI_STANDARD|Microsoft Fabric (Free)
ade29b5f-397e-4eb9-a287-0344bd46c68d||POWER_BI_STANDARD_FACULTY|Microsoft Fabric (Free) for faculty
bdcaf6aa-04c1-4b8f-b64e-6e3bd505ac64||POWER_BI_STANDARD_STUDENT|Microsoft Fabric (Free) for student
ba9a34de-4489-469d-879c-0f0f145321cd||IT_ACADEMY_AD|Microsoft Imagine Academy
5e36d0d4-e9e5-4052-aba0-0257465c9b86||Microsoft_Intune_Advanced_Analytics|Microsoft Intune Advanced Analytics
2b317a4a-77a6-4188-9437-b68a77b4e2c6||INTUNE_A_D|Microsoft Intune Device
2c21e77a-e0d6-4570-b38a-7ff2dc17d2ca||INTUNE_A_D_GOV|Microsoft Intune Device for Government
2b26f637-35a0-4dbc-b69e-ff674782be9d||INTUNE_A_GOV|Microsoft Intune Government
99fc2803-fa72-42d3-ae78-b055e177d275||INTUNE_A_VL|Microsoft Intune Plan 1 A VL
b4288abe-01be-47d9-ad20-311d6e83fc24||INTUNE_A_VL_USGOV_GCCHIGH|Microsoft Intune Plan 1 A VL_USGOV_GCCHIGH
e6025b08-2fa5-4313-bd0a-7e5ffca32958||INTUNE_SMB|Microsoft Intune SMB
a929cd4d-8672-47c9-8664-159c1f322ba8||Microsoft_Intune_Suite|Microsoft Intune Suite
ddfae3e3-fcb2-4174-8ebd-3023cb213c8b||POWERFLOW_P2|Microsoft Power Apps Plan 2 (Qualified Offer)
dcb1a3ae-b33f-4487-846a-a640262fadf4||POWERAPPS_VIRAL|Microsoft Power Apps Plan 2 Trial
5b631642-bd26-49fe-bd20-1daaa972ef80||POWERAPPS_DEV|Microsoft Power Apps for Developer
f30db892-07e9-47e9-837c-80727f46fd3d||FLOW_FREE|Microsoft Power Automate Free
4755df59-3f73-41ab-a249-596ad72b5504||FLOW_P2|Microsoft Power Automate Plan 2
4f05b1a3-a978-462c-b93f-781c6bee998f|S|DYN365_ ENTERPRISE _RELATIONSHIP_SALES|Microsoft Relationship Sales solution
3227bcb2-8448-4f81-b3c2-8c2074e15a2a||Microsoft_Viva_Sales|Microsoft Sales Copilot
1f2f344a-700d-42c9-9427-5cea1d5d7ba6||STREAM|Microsoft Stream
ec156933-b85b-4c50-84ec-c9e5603709ef||STREAM_P2|Microsoft Stream Plan 2
9bd7c846-9556-4453-a542-191d527209e8||STREAM_STORAGE|Microsoft Stream Storage Add-On (500 GB)
aecb477b-2f56-4e38-b711-b752c24fc19b||Microsoft_Sustainability_Manager_Premium|Microsoft Sustainability Manager Premium
9d576ffb-dd32-4c33-91ee-91625b61424a||MICROSOFT_SUSTAINABILITY_MANAGER_PREMIUM_USL_ADDON|Microsoft Sustainability Manager Premium USL Plus
ece037b4-a52b-4cf8-93ea-649e5d83767a||Microsoft_Cloud_for_Sustainability_USL|Microsoft Sustainability Manager USL Essentials
16ddbbfc-09ea-4de2-b1d7-312db6112d70|S|TEAMS_FREE|Microsoft Teams (Free)
1c27243e-fb4d-42b1-ae8c-fe25c9616588||Microsoft_Teams_Audio_Conferencing_select_dial_out|Microsoft Teams Audio Conferencing with dial-out to USA/CAN
9b196e97-5830-4c2e-adc2-1e10ebf5dee5||Microsoft_Teams_Calling_Plan_pay_as_you_go_(country_zone_1_US)|Microsoft Teams Calling Plan pay-as-you-go (country zone 1 - US)
dbd31205-338e-4dec-903d-44402e305e32||Microsoft_Teams_Calling_Plan_pay_as_you_go_(country_zone_1)|Microsoft Teams Calling Plan pay-as-you-go (country zone 1)
29a2f828-8f39-4837-b8ff-c957e86abe3c|STY|TEAMS_COMMERCIAL_TRIAL|Microsoft Teams Commercial Cloud
729dbb8f-8d56-4994-8e33-2f218f549544||MCOPSTN_6|Microsoft Teams Domestic Calling Plan (240 min)
923f58ab-fca1-46a1-92f9-89fda21238a8||MCOPSTN_1_GOV|Microsoft Teams Domestic Calling Plan for GCC
7e74bd05-2c47-404e-829a-ba95c66fe8e5|ESTK|Microsoft_Teams_EEA_New|Microsoft Teams EEA
7e31c0d9-9551-471d-836f-32ee72be4a01|ESTK|Microsoft_Teams_Enterprise_New|Microsoft Teams Enterprise
fde42873-30b6-436b-b361-21af5a6b84ae||Teams_Ess|Microsoft Teams Essentials
3ab6abff-666f-4424-bfb7-f0bc274ec7bc|ESTK|TEAMS_ESSENTIALS_AAD|Microsoft Teams Essentials (AAD Identity)
710779e8-3d4a-4c88-adb9-386c958d1fdf|ESTY|TEAMS_EXPLORATORY|Microsoft Teams Exploratory
e0dfc8b9-9531-4ec8-94b4-9fec23b05fc8|ESTY|Microsoft_Teams_Exploratory_Dept|Microsoft Teams Exploratory Dept
440eaaa8-b3e0-484b-a8be-62870b9ba70a||PHONESYSTEM_VIRTUALUSER|Microsoft Teams Phone Resource Account
0e142028-345e-45da-8d92-8bfd4093bbb9||PHONESYSTEM_VIRTUALUSER_FACULTY|Microsoft Teams Phone Resource Account for Faculty
2cf22bcb-0c9e-4bc6-8daf-7e7654c0f285||PHONESYSTEM_VIRTUALUSER_GOV|Microsoft Teams Phone Resource Account for GCC
e3f0522e-ebb7-4561-9f90-b44516d65b77||PHONESYSTEM_VIRTUALUSER_USGOV_GCCHIGH|Microsoft Teams Phone Resource Account_USGOV_GCCHIGH
e43b5b99-8dfb-405f-9987-dc307f34bcbd||MCOEV|Microsoft Teams Phone Standard
d01d9287-694b-44f3-bcc5-ada78c8d953e||MCOEV_DOD|Microsoft Teams Phone Standard for DOD
d979703c-028d-4de5-acbf-7955566b69b9||MCOEV_FACULTY|Microsoft Teams Phone Standard for Faculty
a460366a-ade7-4791-b581-9fbff1bdaa85||MCOEV_GOV|Microsoft Teams Phone Standard for GCC
7035277a-5e49-4abc-a24f-0ec49c501bb5||MCOEV_GCCHIGH|Microsoft Teams Phone Standard for GCCHIGH
aa6791d3-bb09-4bc2-afed-c30c3fe26032||MCOEVSMB_1|Microsoft Teams Phone Standard for Small and Medium Business
1f338bbc-767e-4a1e-a2d4-b73207cc5b93||MCOEV_STUDENT|Microsoft Teams Phone Standard for Students
ffaf2d68-1c95-4eb3-9ddd-59b81fba0f61||MCOEV_TELSTRA|Microsoft Teams Phone Standard for TELSTRA
b0e7de67-e503-4934-b729-53d595ba5cd1||MCOEV_USGOV_DOD|Microsoft Teams Phone Standard_USGOV_DOD
985fcb26-7b94-475b-b512-89356697be71||MCOEV_USGOV_GCCHIGH|Microsoft Teams Phone Standard_USGOV_GCCHIGH
6432c818-bcef-43b6-9290-aec052964950||M365_TEAMS_PREMIUM|Microsoft Teams Premium
36a0f3b3-adb5-49ea-bf66-762134cf063a||Microsoft_Teams_Premium|Microsoft Teams Premium Introductory Pricing
6af4b3d6-14bb-4a2a-960c-6c902aad34f3|T|Microsoft_Teams_Rooms_Basic|Microsoft Teams Rooms Basic
a4e376bd-c61e-4618-9901-3fc0cb1b88bb|T|Microsoft_Teams_Rooms_Basic_FAC|Microsoft Teams Rooms Basic for EDU
50509a35-f0bd-4c5e-89ac-22f0e16a00f8|T|Microsoft_Teams_Rooms_Basic_without_Audio_Conferencing|Microsoft Teams Rooms Basic without Audio Conferencing
7da0ac23-26f8-4d04-8731-9016d9883340||Microsoft_Teams_Rooms_Basic_without_Audio_Conferencing_FAC|Microsoft Teams Rooms Basic without Audio Conferencing for EDU
4cde982a-ede4-4409-9ae6-b003453c8ea6|TK|Microsoft_Teams_Rooms_Pro|Microsoft Teams Rooms Pro
c25e2b36-e161-4946-bef2-69239729f690|TK|Microsoft_Teams_Rooms_Pro_FAC|Microsoft Teams Rooms Pro for EDU
31ecb341-2a17-483e-9140-c473006d1e1a|TK|Microsoft_Teams_Rooms_Pro_GCC|Microsoft Teams Rooms Pro for GCC
21943e3a-2429-4f83-84c1-02735cd49e78|TK|Microsoft_Teams_Rooms_Pro_without_Audio_Conferencing|Microsoft Teams Rooms Pro without Audio Conferencing
271f6b1a-de32-4849-bcf4-b79b8a7c2cfe||Microsoft_Teams_Rooms_Pro_without_Audio_Conferencing_FAC|Microsoft Teams Rooms Pro without Audio Conferencing for EDU
6070a4c8-34c6-4937-8dfb-39bbc6397a60|TK|MEETING_ROOM|Microsoft Teams Rooms Standard
9571e9ac-2741-4b63-95fd-a79696f0d0ac|TK|MEETING_ROOM_GOV|Microsoft Teams Rooms Standard for GCC
b4348f75-a776-4061-ac6c-36b9016b01d1|TK|MEETING_ROOM_GOV_NOAUDIOCONF|Microsoft Teams Rooms Standard for GCC without Audio Conferencing
61bec411-e46a-4dab-8f46-8b58ec845ffe|TK|MEETING_ROOM_NOAUDIOCONF|Microsoft Teams Rooms Standard without Audio Conferencing
295a8eb0-f78d-45c7-8b5b-1eed5ed02dff|ETK|MCOCAP|Microsoft Teams Shared Devices
acca30e5-eb9f-4433-96d8-a3d4c0fb9d4a||MCOPSTNCAP|Microsoft Teams Shared Devices
420c7602-7f70-4895-9394-d3d679ea36fb|ETK|MCOCAP_FACULTY|Microsoft Teams Shared Devices for Faculty
b1511558-69bd-4e1b-8270-59ca96dba0f3|ETK|MCOCAP_GOV|Microsoft Teams Shared Devices for GCC
1a079a9b-3bb5-41e9-be54-b329deaeb8dc||MCOCAP_STUDENT|Microsoft Teams Shared Devices for Students
74fbf1bb-47c6-4796-9623-77dc7371723b|STY|MS_TEAMS_IW|Microsoft Teams Trial
9fa2f157-c8e4-4351-a3f2-ffa506da1406||EXPERTS_ON_DEMAND|Microsoft Threat Experts - Experts on Demand
3dc7332d-f0fa-40a3-81d3-dd6b84469b78||Viva_Glint_Standalone|Microsoft Viva Glint
ba929637-f158-4dee-927c-eb7cdefcd955||Microsoft_Viva_Goals|Microsoft Viva Goals
61902246-d7cb-453e-85cd-53ee28eec138||VIVA|Microsoft Viva Suite
3d957427-ecdc-4df2-aacd-01cc9d519da8||WORKPLACE_ANALYTICS|Microsoft Workplace Analytics
984df360-9a74-4647-8cf8-696749f6247a||MEE_FACULTY|Minecraft Education Faculty
533b8f26-f74b-4e9c-9c59-50fc4b393b63||MEE_STUDENT|Minecraft Education Student
`
